import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl, TextControl, ToggleControl } from '@wordpress/components';
import { dateI18n, getSettings } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';
import { LocalTimeControl } from '../../editor/local-time-control.js';
import { PlainWords } from '../../editor/plain-words.js';

interface WebinarAttributes {
	title: string;
	/** Local time in `timeZone`. */
	startsAt: string;
	minutes: number;
	/** IANA name; empty for the zone of the site. */
	timeZone: string;
	host: string;
	place: string;
	showCalendar: boolean;
}

interface Props {
	attributes: WebinarAttributes;
	setAttributes: ( changes: Partial< WebinarAttributes > ) => void;
}

const zones = (): { value: string; label: string }[] => [
	/* translators: %s: name of a time zone. */
	{ value: '', label: sprintf( __( 'The site’s own (%s)', 'dmat' ), getSettings().timezone.string || `UTC${ getSettings().timezone.offset }` ) },
	...Intl.supportedValuesOf( 'timeZone' ).map( ( zone ) => ( { value: zone, label: zone.replaceAll( '_', ' ' ) } ) ),
];

/** The details on the canvas: words are typed where they will stand, the date is set beside. */
export function WebinarEdit( { attributes, setAttributes }: Props ) {
	const { title, startsAt, minutes, timeZone, host, place, showCalendar } = attributes;
	const { date, time } = getSettings().formats;
	const facts = [
		{ name: 'date', label: __( 'Date', 'dmat' ), value: startsAt ? dateI18n( `l, ${ date }`, startsAt, undefined ) : __( 'Set it in the sidebar', 'dmat' ) },
		/* translators: 1: time of day, 2: number of minutes. */
		{ name: 'time', label: __( 'Time', 'dmat' ), value: startsAt ? sprintf( __( '%1$s, %2$d minutes', 'dmat' ), dateI18n( time, startsAt, undefined ), minutes ) : '–' },
	];
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Date', 'dmat' ) }>
					<LocalTimeControl label={ __( 'Start', 'dmat' ) } value={ startsAt } onChange={ ( next ) => setAttributes( { startsAt: next } ) } />
					<TextControl __nextHasNoMarginBottom __next40pxDefaultSize type="number" min={ 5 } max={ 1440 } label={ __( 'Minutes', 'dmat' ) } value={ String( minutes ) } onChange={ ( next ) => setAttributes( { minutes: Math.min( 1440, Math.max( 5, Number( next ) || 45 ) ) } ) } />
					<SelectControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'Time zone', 'dmat' ) } value={ timeZone } options={ zones() } onChange={ ( next ) => setAttributes( { timeZone: next } ) } />
					<ToggleControl __nextHasNoMarginBottom label={ __( 'Offer calendar links', 'dmat' ) } checked={ showCalendar } onChange={ ( next ) => setAttributes( { showCalendar: next } ) } />
				</PanelBody>
			</InspectorControls>
			<PlainWords tagName="p" className="dmat-webinar__title" value={ title } label={ __( 'Name of the webinar', 'dmat' ) } onChange={ ( next ) => setAttributes( { title: next } ) } />
			<div className="dmat-webinar__facts">
				{ facts.map( ( { name, label, value } ) => (
					<div key={ name } className={ `dmat-webinar__fact is-${ name }` }><span className="dmat-webinar__label">{ label }</span><span className="dmat-webinar__value">{ value }</span></div>
				) ) }
				<div className="dmat-webinar__fact is-host"><span className="dmat-webinar__label">{ __( 'Host', 'dmat' ) }</span><PlainWords className="dmat-webinar__value" value={ host } label={ __( 'Who speaks', 'dmat' ) } onChange={ ( next ) => setAttributes( { host: next } ) } /></div>
				<div className="dmat-webinar__fact is-place"><span className="dmat-webinar__label">{ __( 'Where', 'dmat' ) }</span><PlainWords className="dmat-webinar__value" value={ place } label={ __( 'Online, or an address', 'dmat' ) } onChange={ ( next ) => setAttributes( { place: next } ) } /></div>
			</div>
			{ showCalendar && <div className="dmat-webinar__calendars"><p>{ __( 'Add to your calendar', 'dmat' ) }</p><ul>{ [ __( 'Calendar file', 'dmat' ), 'Google', 'Outlook' ].map( ( words ) => <li key={ words }><u>{ words }</u></li> ) }</ul></div> }
		</div>
	);
}
