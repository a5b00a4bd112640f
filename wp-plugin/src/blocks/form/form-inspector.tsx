import { InspectorControls } from '@wordpress/block-editor';
import { FormTokenField, Notice, PanelBody, RadioControl, SelectControl, TextControl, TextareaControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { leadSources, type LeadSource } from '@dmat/shared/forms/form-definition';
import type { FormAttributes, FormPanelProps } from './types.js';
import { OptInPanel } from './opt-in-panel.js';
import { WelcomePanel } from './welcome-panel.js';

const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true } as const;

const sourceNames = (): Record< LeadSource, string > => ( {
	landing_page: __( 'Landing page', 'dmat' ),
	social: __( 'Social media', 'dmat' ),
	email: __( 'Email', 'dmat' ),
	webinar: __( 'Webinar', 'dmat' ),
	referral: __( 'Referral', 'dmat' ),
	import: __( 'Import', 'dmat' ),
} );

/** The settings of a form: what happens after it is sent, how the lead is marked, and the welcome email. */
export function FormInspector( { attributes, setAttributes, hasEmail }: FormPanelProps & { hasEmail: boolean } ) {
	const { name, tags, source, campaign, successKind, successText, redirectUrl } = attributes;
	const names = sourceNames();
	return (
		<InspectorControls>
			<PanelBody title={ __( 'Form', 'dmat' ) }>
				{ ! hasEmail && (
					<Notice status="warning" isDismissible={ false }>
						{ __( 'No question of this form asks for an email address. Submissions are kept, but no lead can be made of them.', 'dmat' ) }
					</Notice>
				) }
				<TextControl { ...look } label={ __( 'Name', 'dmat' ) } help={ __( 'For you and your team; visitors do not see it.', 'dmat' ) } value={ name } onChange={ ( next ) => setAttributes( { name: next } ) } />
				<RadioControl
					label={ __( 'After it is sent', 'dmat' ) }
					selected={ successKind }
					options={ [ { value: 'message', label: __( 'Say something', 'dmat' ) }, { value: 'redirect', label: __( 'Go to a page', 'dmat' ) } ] }
					onChange={ ( next ) => setAttributes( { successKind: next as FormAttributes[ 'successKind' ] } ) }
				/>
				{ successKind === 'message' ? (
					<TextareaControl __nextHasNoMarginBottom label={ __( 'What to say', 'dmat' ) } value={ successText } placeholder={ __( 'Thank you. We have received your answers.', 'dmat' ) } onChange={ ( next ) => setAttributes( { successText: next } ) } />
				) : (
					<TextControl { ...look } type="url" label={ __( 'Address of the page', 'dmat' ) } placeholder="https://" value={ redirectUrl } onChange={ ( next ) => setAttributes( { redirectUrl: next } ) } />
				) }
			</PanelBody>
			<OptInPanel attributes={ attributes } setAttributes={ setAttributes } />
			<WelcomePanel attributes={ attributes } setAttributes={ setAttributes } />
			<PanelBody title={ __( 'Lead', 'dmat' ) } initialOpen={ false }>
				<FormTokenField { ...look } label={ __( 'Tags the lead gets', 'dmat' ) } value={ tags } onChange={ ( next ) => setAttributes( { tags: next.map( String ) } ) } />
				<SelectControl { ...look } label={ __( 'Source', 'dmat' ) } value={ source } options={ leadSources.map( ( value ) => ( { value, label: names[ value ] } ) ) } onChange={ ( next ) => setAttributes( { source: next as LeadSource } ) } />
				<TextControl { ...look } label={ __( 'Campaign', 'dmat' ) } value={ campaign } onChange={ ( next ) => setAttributes( { campaign: next } ) } />
			</PanelBody>
		</InspectorControls>
	);
}
