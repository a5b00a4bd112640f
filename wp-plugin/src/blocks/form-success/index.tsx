import { useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import { saveInnerBlocks } from '../../editor/save-inner-blocks.js';
import metadata from './block.json';
import './editor.scss';
import './style.scss';

const template = () => [
	[ 'core/heading', { level: 2, content: __( 'Thank you', 'dmat' ) } ],
	[ 'core/paragraph', { content: __( 'We have your answers and will write within one working day.', 'dmat' ) } ],
];

/** The screen on the canvas, marked as what comes afterwards. */
function SuccessEdit() {
	const innerBlocksProps = useInnerBlocksProps( { className: 'dmat-success__content' }, { template: template(), templateLock: false } as never );
	return (
		<div { ...useBlockProps( { className: 'dmat-success' } ) }>
			<p className="dmat-success__when">{ __( 'Shown in place of the form after it was sent', 'dmat' ) }</p>
			<div { ...innerBlocksProps } />
		</div>
	);
}

registerServerBlock( metadata, { edit: SuccessEdit, save: saveInnerBlocks } );
