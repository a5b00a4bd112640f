import { Button, DropdownMenu, Notice, PanelBody, TextControl, TextareaControl, ToggleControl } from '@wordpress/components';
import { useRef } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { plus } from '@wordpress/icons';
import { editorData } from '../../editor/editor-data.js';
import type { FormPanelProps, WelcomeAttributes } from './types.js';
import { mergeFields, previewWelcome } from './welcome-preview.js';

const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true } as const;

/** Says that nothing can be sent yet when the site has no backend. */
function ConnectionHint() {
	const { isConnected, settingsUrl } = editorData();
	if ( isConnected ) {
		return null;
	}
	return (
		<Notice status="warning" isDismissible={ false }>
			{ __( 'This site is not connected yet. Submissions are kept here and emails go out once it is.', 'dmat' ) }{ ' ' }
			{ settingsUrl && <Button variant="link" href={ settingsUrl } target="_blank">{ __( 'Connect', 'dmat' ) }</Button> }
		</Notice>
	);
}

/** Says whose saving it takes, to people whose own does not count. */
function ApprovalHint() {
	if ( editorData().mayApprove ) {
		return null;
	}
	return (
		<Notice status="info" isDismissible={ false }>
			{ __( 'This email goes out only once somebody who may manage campaigns has saved the page with these words. The form works without it.', 'dmat' ) }
		</Notice>
	);
}

/** The welcome email of a form: written on top, read below as the visitor will. */
export function WelcomePanel( { attributes, setAttributes }: FormPanelProps ) {
	const { welcome } = attributes;
	const body = useRef< HTMLTextAreaElement >( null );
	const fields = mergeFields();
	const change = ( changes: Partial< WelcomeAttributes > ) => setAttributes( { welcome: { ...welcome, ...changes } } );
	const insert = ( token: string ) => {
		const [ from, to ] = [ body.current?.selectionStart ?? welcome.body.length, body.current?.selectionEnd ?? welcome.body.length ];
		change( { body: welcome.body.slice( 0, from ) + token + welcome.body.slice( to ) } );
	};
	return (
		<PanelBody title={ __( 'Welcome email', 'dmat' ) } initialOpen={ false } className="dmat-welcome">
			<ToggleControl __nextHasNoMarginBottom label={ __( 'Answer the first submission of each person with an email', 'dmat' ) } checked={ welcome.enabled } onChange={ ( enabled ) => change( { enabled } ) } />
			{ welcome.enabled && (
				<>
					<ConnectionHint />
					<ApprovalHint />
					<TextControl { ...look } label={ __( 'Subject', 'dmat' ) } value={ welcome.subject } onChange={ ( subject ) => change( { subject } ) } />
					<div className="dmat-welcome__body">
						<DropdownMenu
							icon={ plus }
							text={ __( 'Insert a field', 'dmat' ) }
							label={ __( 'Insert a field into the text', 'dmat' ) }
							toggleProps={ { size: 'compact', variant: 'tertiary' } as never }
							controls={ fields.map( ( { token, label } ) => ( { title: label, onClick: () => insert( token ) } ) ) }
						/>
						<TextareaControl __nextHasNoMarginBottom ref={ body } rows={ 9 } label={ __( 'Text', 'dmat' ) } value={ welcome.body } onChange={ ( next ) => change( { body: next } ) } />
					</div>
					<TextControl { ...look } label={ __( 'Sender’s name', 'dmat' ) } value={ welcome.fromName } onChange={ ( fromName ) => change( { fromName } ) } />
					<TextControl { ...look } type="email" label={ __( 'Sender’s address', 'dmat' ) } help={ __( 'Empty: the address your backend sends from.', 'dmat' ) } value={ welcome.fromEmail } onChange={ ( fromEmail ) => change( { fromEmail } ) } />
					<div className="dmat-welcome__preview" role="group" aria-label={ __( 'Preview of the email', 'dmat' ) }>
						<p className="dmat-welcome__from">{ welcome.fromName || __( 'Your sender', 'dmat' ) }</p>
						<p className="dmat-welcome__subject">{ previewWelcome( welcome.subject, fields ) || __( '(no subject)', 'dmat' ) }</p>
						<p className="dmat-welcome__text">{ previewWelcome( welcome.body, fields ) || __( '(no text)', 'dmat' ) }</p>
						<p className="dmat-welcome__foot">{ __( 'Unsubscribe', 'dmat' ) }</p>
					</div>
				</>
			) }
		</PanelBody>
	);
}
