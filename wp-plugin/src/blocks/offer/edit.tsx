import { InspectorControls, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { dateI18n, getSettings } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';
import { LocalTimeControl } from '../../editor/local-time-control.js';
import type { Template } from '../../editor/section-block.js';

interface OfferAttributes {
	mode: 'fixed' | 'evergreen';
	/** Local time of the site, as an input of the browser keeps it. */
	endsAt: string;
	hours: number;
	after: 'hide' | 'text';
	endedText: string;
	countdownAt: 'top' | 'bottom';
}

interface Props {
	attributes: OfferAttributes;
	setAttributes: ( changes: Partial< OfferAttributes > ) => void;
}

const template = (): Template => [
	[ 'core/heading', { level: 2, placeholder: __( 'What do they get?', 'dmat' ) } ],
	[ 'core/paragraph', { placeholder: __( 'Why now?', 'dmat' ) } ],
	[ 'dmat/cta', { text: __( 'Take the offer', 'dmat' ) } ],
];

function untilWords( { mode, endsAt, hours }: OfferAttributes ): string {
	if ( mode === 'evergreen' ) {
		/* translators: %d: number of hours. */
		return sprintf( __( 'Yours for %d hours from your first visit.', 'dmat' ), hours );
	}
	if ( ! endsAt ) {
		return __( 'Set the end in the sidebar; until then nothing ends.', 'dmat' );
	}
	const { date, time } = getSettings().formats;
	/* translators: %s: date and time. */
	return sprintf( __( 'Ends %s', 'dmat' ), dateI18n( `${ date }, ${ time }`, endsAt, undefined ) );
}

/** The offer on the canvas, with its end in words. */
export function OfferEdit( { attributes, setAttributes }: Props ) {
	const { mode, endsAt, hours, after, endedText, countdownAt } = attributes;
	const what = useInnerBlocksProps( { className: 'dmat-offer__what' }, { template: template() } as never );
	const time = <div className="dmat-offer__time"><p className="dmat-offer__until">{ untilWords( attributes ) }</p></div>;
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'End of the offer', 'dmat' ) }>
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'It ends', 'dmat' ) }
						value={ mode }
						options={ [ { value: 'fixed', label: __( 'at a moment for everybody', 'dmat' ) }, { value: 'evergreen', label: __( 'some hours after the first visit', 'dmat' ) } ] }
						onChange={ ( next ) => setAttributes( { mode: next as OfferAttributes[ 'mode' ] } ) }
					/>
					{ mode === 'fixed' ? (
						<LocalTimeControl label={ __( 'End', 'dmat' ) } help={ __( 'In the time zone of the site.', 'dmat' ) } value={ endsAt } onChange={ ( next ) => setAttributes( { endsAt: next } ) } />
					) : (
						<TextControl
							__nextHasNoMarginBottom
							__next40pxDefaultSize
							type="number"
							min={ 1 }
							max={ 8760 }
							label={ __( 'Hours', 'dmat' ) }
							help={ __( 'The clock runs for visitors who let you remember them; others read how long the offer holds.', 'dmat' ) }
							value={ String( hours ) }
							onChange={ ( next ) => setAttributes( { hours: Math.min( 8760, Math.max( 1, Number( next ) || 1 ) ) } ) }
						/>
					) }
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Afterwards', 'dmat' ) }
						value={ after }
						options={ [ { value: 'text', label: __( 'say something else', 'dmat' ) }, { value: 'hide', label: __( 'show nothing', 'dmat' ) } ] }
						onChange={ ( next ) => setAttributes( { after: next as OfferAttributes[ 'after' ] } ) }
					/>
					{ after === 'text' && (
						<TextControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'What is said', 'dmat' ) } placeholder={ __( 'This offer has ended.', 'dmat' ) } value={ endedText } onChange={ ( next ) => setAttributes( { endedText: next } ) } />
					) }
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'Clock', 'dmat' ) }
						value={ countdownAt }
						options={ [ { value: 'top', label: __( 'above the offer', 'dmat' ) }, { value: 'bottom', label: __( 'below the offer', 'dmat' ) } ] }
						onChange={ ( next ) => setAttributes( { countdownAt: next as OfferAttributes[ 'countdownAt' ] } ) }
					/>
				</PanelBody>
			</InspectorControls>
			{ countdownAt === 'top' && time }
			<div { ...what } />
			{ countdownAt === 'bottom' && time }
		</div>
	);
}
