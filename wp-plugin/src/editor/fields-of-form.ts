import { store as blockEditorStore } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';
import type { FieldOption } from '@dmat/shared/forms/form-definition';
import type { FieldAttributes } from './field-attributes.js';

interface Block {
	clientId: string;
	name: string;
	attributes: FieldAttributes & { text?: string };
	innerBlocks: Block[];
}

/** Another question of the same form. */
export interface OtherField {
	name: string;
	label: string;
	/** The answers it offers; empty for one that is typed. */
	options: FieldOption[];
}

const flat = ( blocks: Block[] ): Block[] => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );

/** The questions of the form a block stands in, without the block's own, in the order of the page. */
export function useOtherFields( clientId: string ): OtherField[] {
	const known = useSelect(
		( select ) => {
			const { getBlockParentsByBlockName, getBlock } = select( blockEditorStore ) as unknown as {
				getBlockParentsByBlockName: ( id: string, parent: string ) => string[];
				getBlock: ( id: string ) => Block | null;
			};
			const form = getBlock( getBlockParentsByBlockName( clientId, 'dmat/form' ).at( -1 ) ?? '' );
			// As text, so that an unchanged form draws nothing anew.
			return JSON.stringify(
				flat( form?.innerBlocks ?? [] )
					.filter( ( block ) => block.clientId !== clientId && /^dmat\/(field-(?!file)|consent)/.test( block.name ) && !! block.attributes.name )
					.map( ( { attributes: { name, label, text, options = [] } } ): OtherField => ( { name, label: label || text || name, options } ) )
			);
		},
		[ clientId ]
	);
	return JSON.parse( known ) as OtherField[];
}
