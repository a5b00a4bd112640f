import { Button, PanelBody, TextControl, TextareaControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { FormPanelProps } from './types.js';
import { mergeFields, previewWelcome } from './welcome-preview.js';

const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true } as const;

/** What the mail says when nobody wrote anything else; in the language of the editor. */
const standardWords = () => ( {
	subject: __( 'Please confirm your email address', 'dmat' ),
	body: `${ __( 'Hello', 'dmat' ) } {{ lead.first_name | default: "${ __( 'there', 'dmat' ) }" }},\n\n${ __( 'somebody, probably you, gave this address to us. Is it yours? Then please confirm it:', 'dmat' ) }\n\n<a href="{{ confirm_url }}">${ __( 'Yes, confirm my address', 'dmat' ) }</a>\n\n${ __( 'The link works for 7 days. If it was not you, you need not do anything: we will not write again.', 'dmat' ) }`,
} );

const hasLink = ( body: string ) => /\{\{\s*confirm_url\s*\}\}/.test( body );

/** The mail as its reader sees it: the link is a link, its address is nobody's business. */
const preview = ( text: string ) =>
	previewWelcome( text.replace( /<a [^>]*\{\{\s*confirm_url\s*\}\}[^>]*>([^<]*)<\/a>/g, '$1' ).replace( /\{\{\s*confirm_url\s*\}\}/g, 'https://example.com/confirm' ), mergeFields() );

/** Who counts as a lead: everybody, only whoever confirms the address, only business addresses. */
export function OptInPanel( { attributes, setAttributes }: FormPanelProps ) {
	const { optIn, confirmation, businessOnly } = attributes;
	const isDouble = optIn === 'double';
	const standard = standardWords();
	const words = confirmation.subject !== '' || confirmation.body !== '' ? confirmation : standard;
	const isOwn = words.subject !== standard.subject || words.body !== standard.body;
	const change = ( changes: Partial< typeof confirmation > ) => setAttributes( { confirmation: { ...words, ...changes } } );
	return (
		<PanelBody title={ __( 'Who counts', 'dmat' ) } initialOpen={ false } className="dmat-welcome">
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Business addresses only', 'dmat' ) }
				help={ __( 'Addresses of free mail services, such as Gmail, are refused with a friendly word at the field.', 'dmat' ) }
				checked={ businessOnly }
				onChange={ ( next ) => setAttributes( { businessOnly: next } ) }
			/>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Ask people to confirm their address', 'dmat' ) }
				help={ isDouble ? __( 'Double opt-in: a lead waits until the person presses the button behind the link in this mail. The welcome email comes after that.', 'dmat' ) : __( 'Every submission counts at once.', 'dmat' ) }
				checked={ isDouble }
				onChange={ ( next ) => setAttributes( next ? { optIn: 'double', confirmation: words } : { optIn: 'single' } ) }
			/>
			{ isDouble && (
				<>
					<TextControl { ...look } label={ __( 'Subject of the confirmation email', 'dmat' ) } value={ words.subject } onChange={ ( subject ) => change( { subject } ) } />
					<TextareaControl
						__nextHasNoMarginBottom
						rows={ 9 }
						label={ __( 'Text of the confirmation email', 'dmat' ) }
						/* translators: {{ confirm_url }} is a field and stays as it is */
						help={ hasLink( words.body ) ? __( 'The field {{ confirm_url }} becomes the link of each person.', 'dmat' ) : __( 'The field {{ confirm_url }} is missing: the link will be put at the end.', 'dmat' ) }
						value={ words.body }
						onChange={ ( body ) => change( { body } ) }
					/>
					{ isOwn && <Button variant="link" onClick={ () => setAttributes( { confirmation: standard } ) }>{ __( 'Use the standard words again', 'dmat' ) }</Button> }
					<div className="dmat-welcome__preview" role="group" aria-label={ __( 'Preview of the confirmation email', 'dmat' ) }>
						<p className="dmat-welcome__subject">{ preview( words.subject ) || __( '(no subject)', 'dmat' ) }</p>
						<p className="dmat-welcome__text">{ preview( words.body ) || __( '(no text)', 'dmat' ) }</p>
					</div>
				</>
			) }
		</PanelBody>
	);
}
