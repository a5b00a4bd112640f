import * as blockEditor from '@wordpress/block-editor';
import { createBlocksFromInnerBlocksTemplate } from '@wordpress/blocks';
import { useDispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { ComponentType } from 'react';
import type { FormPanelProps } from './types.js';
import { variations } from './variations.js';

const { useBlockProps, store: blockEditorStore } = blockEditor;

/** Part of the block editor since long, missing from its types. */
const VariationPicker = ( blockEditor as unknown as Record< string, ComponentType< Record< string, unknown > > > ).__experimentalBlockVariationPicker!;

type Variation = ReturnType< typeof variations >[ number ];

/** The first look of an empty form: pick what it is for, and it works. */
export function FormStart( { clientId, setAttributes }: { clientId: string } & Pick< FormPanelProps, 'setAttributes' > ) {
	const { replaceInnerBlocks } = useDispatch( blockEditorStore );
	const start = ( variation: Variation = variations()[ 0 ]! ) => {
		setAttributes( variation.attributes as Parameters< typeof setAttributes >[ 0 ] );
		replaceInnerBlocks( clientId, createBlocksFromInnerBlocksTemplate( variation.innerBlocks as never ) as never, true );
	};
	return (
		<div { ...useBlockProps() }>
			<VariationPicker
				label={ __( 'Form', 'dmat' ) }
				instructions={ __( 'What is it for? Each choice is a working form; change anything later.', 'dmat' ) }
				variations={ variations() }
				onSelect={ start }
			/>
		</div>
	);
}
