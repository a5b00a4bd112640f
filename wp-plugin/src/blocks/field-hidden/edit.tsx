import { useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';
import type { FieldEditProps } from '../../editor/field-attributes.js';
import { FieldInspector } from '../../editor/field-inspector.js';
import { PlainWords } from '../../editor/plain-words.js';
import { useAnswerName } from '../../editor/use-answer-name.js';

/** A field visitors never see; the canvas says so and shows what goes along. */
export function HiddenFieldEdit( props: FieldEditProps ) {
	const { attributes, setAttributes } = props;
	useAnswerName( props, 'hidden' );
	return (
		<div { ...useBlockProps( { className: 'dmat-field dmat-field--hidden is-full' } ) }>
			<FieldInspector kind="hidden" clientId={ props.clientId } attributes={ attributes } setAttributes={ setAttributes } />
			<span className="dmat-field__badge">{ __( 'Hidden', 'dmat' ) }</span>{ ' ' }
			<PlainWords value={ attributes.label } label={ __( 'What it is', 'dmat' ) } onChange={ ( label ) => setAttributes( { label } ) } />
			{ ': ' }
			<PlainWords value={ attributes.value ?? '' } label={ __( 'Value', 'dmat' ) } onChange={ ( value ) => setAttributes( { value } ) } />
		</div>
	);
}
