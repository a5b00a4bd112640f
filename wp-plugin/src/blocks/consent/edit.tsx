import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { CheckboxControl, PanelBody, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ConsentChannel, FieldCondition } from '@dmat/shared/forms/form-definition';
import { AskPanel } from '../../editor/ask-panel.js';
import { PlainWords } from '../../editor/plain-words.js';
import { useAnswerName } from '../../editor/use-answer-name.js';

interface ConsentAttributes {
	name: string;
	text: string;
	required: boolean;
	message: string;
	channels: ConsentChannel[];
	showPrivacyLink: boolean;
	when?: FieldCondition[];
}

interface Props {
	clientId: string;
	attributes: ConsentAttributes;
	setAttributes: ( changes: Partial< ConsentAttributes > ) => void;
}

const channelChoices = (): { value: ConsentChannel; label: string }[] => [
	{ value: 'email', label: __( 'Email', 'dmat' ) },
	{ value: 'sms', label: __( 'Text messages', 'dmat' ) },
	{ value: 'push', label: __( 'Notifications in the browser', 'dmat' ) },
];

/** The consent box: the words on the canvas are exactly what is kept as evidence. */
export function ConsentEdit( { clientId, attributes, setAttributes }: Props ) {
	const { text, required, message, channels, showPrivacyLink } = attributes;
	useAnswerName( { clientId, attributes: { name: attributes.name, label: '' }, setAttributes: setAttributes as never }, 'consent' );
	const toggle = ( channel: ConsentChannel, isOn: boolean ) =>
		setAttributes( { channels: isOn ? [ ...channels, channel ] : channels.filter( ( one ) => one !== channel ) } );
	return (
		<div { ...useBlockProps( { className: 'dmat-field dmat-field--consent is-full' } ) }>
			<InspectorControls>
				<PanelBody title={ __( 'Consent', 'dmat' ) }>
					<p>{ __( 'The words beside the box are stored with every submission, together with page, revision and time. The box starts empty.', 'dmat' ) }</p>
					<fieldset className="dmat-consent-channels">
						<legend>{ __( 'Agrees to marketing by', 'dmat' ) }</legend>
						{ channelChoices().map( ( { value, label } ) => (
							<CheckboxControl __nextHasNoMarginBottom key={ value } label={ label } checked={ channels.includes( value ) } onChange={ ( isOn ) => toggle( value, isOn ) } />
						) ) }
					</fieldset>
					<ToggleControl __nextHasNoMarginBottom label={ __( 'Must be ticked to send the form', 'dmat' ) } help={ __( 'In the EU, consent to marketing may usually not be the price of something else.', 'dmat' ) } checked={ required } onChange={ ( next ) => setAttributes( { required: next } ) } />
					<ToggleControl __nextHasNoMarginBottom label={ __( 'Link the privacy policy of the site', 'dmat' ) } checked={ showPrivacyLink } onChange={ ( next ) => setAttributes( { showPrivacyLink: next } ) } />
					<TextControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'What to say when it is not ticked', 'dmat' ) } value={ message } onChange={ ( next ) => setAttributes( { message: next } ) } />
				</PanelBody>
				<AskPanel clientId={ clientId } kind="consent" attributes={ { when: attributes.when } } setAttributes={ setAttributes as never } />
			</InspectorControls>
			<div className="dmat-field__choice">
				<input type="checkbox" tabIndex={ -1 } checked={ false } readOnly aria-label={ text || __( 'Consent', 'dmat' ) } />
				<div>
					<PlainWords value={ text } label={ __( 'What the visitor agrees to', 'dmat' ) } onChange={ ( next ) => setAttributes( { text: next } ) } />
					{ required && <span className="dmat-field__required"> { __( '(required)', 'dmat' ) }</span> }
				</div>
			</div>
		</div>
	);
}
