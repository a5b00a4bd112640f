import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { PlainWords } from '../../editor/plain-words.js';

interface SubmitAttributes {
	text: string;
	width: 'auto' | 'full';
}

interface Props {
	attributes: SubmitAttributes;
	setAttributes: ( changes: Partial< SubmitAttributes > ) => void;
}

/** The button that sends the form, in the look the theme gives its buttons. */
export function SubmitEdit( { attributes, setAttributes }: Props ) {
	const { text, width } = attributes;
	return (
		<div { ...useBlockProps( { className: `wp-element-button dmat-submit is-${ width }` } ) }>
			<InspectorControls>
				<PanelBody title={ __( 'Button', 'dmat' ) }>
					<ToggleControl __nextHasNoMarginBottom label={ __( 'As wide as the form', 'dmat' ) } checked={ width === 'full' } onChange={ ( isFull ) => setAttributes( { width: isFull ? 'full' : 'auto' } ) } />
				</PanelBody>
			</InspectorControls>
			<PlainWords value={ text } label={ __( 'Words on the button', 'dmat' ) } placeholder={ __( 'Send', 'dmat' ) } onChange={ ( next ) => setAttributes( { text: next } ) } />
		</div>
	);
}
