import { store as blockEditorStore } from '@wordpress/block-editor';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { answerNameOf, freeAnswerName } from './answer-name.js';
import type { FieldEditProps } from './field-attributes.js';

interface Block {
	clientId: string;
	attributes: { name?: string };
	innerBlocks: Block[];
}

const flat = ( blocks: Block[] ): Block[] => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );

/**
 * Names a new field after its question or its kind, and gives a duplicated field a name of its own. A name stays when
 * the question is reworded, so answers before and after stay in one column.
 */
export function useAnswerName( { clientId, attributes, setAttributes }: Pick< FieldEditProps, 'clientId' | 'attributes' | 'setAttributes' >, fallback: string ): void {
	const { name, label } = attributes;
	const earlier = useSelect(
		( select ) => {
			const { getBlockParentsByBlockName, getBlock } = select( blockEditorStore ) as unknown as {
				getBlockParentsByBlockName: ( id: string, parent: string ) => string[];
				getBlock: ( id: string ) => Block | null;
			};
			const form = getBlock( getBlockParentsByBlockName( clientId, 'dmat/form' ).at( -1 ) ?? '' );
			const all = flat( form?.innerBlocks ?? [] );
			const others = name ? all.slice( 0, all.findIndex( ( block ) => block.clientId === clientId ) ) : all;
			return others.filter( ( block ) => block.clientId !== clientId ).map( ( block ) => block.attributes.name ?? '' ).join( ' ' );
		},
		[ clientId, name ]
	);
	const { __unstableMarkNextChangeAsNotPersistent: markAsQuiet } = useDispatch( blockEditorStore ) as unknown as {
		__unstableMarkNextChangeAsNotPersistent: () => void;
	};
	useEffect( () => {
		const taken = earlier.split( ' ' ).filter( Boolean );
		if ( name && ! taken.includes( name ) ) {
			return;
		}
		const wanted = name ? name.replace( /_\d+$/, '' ) : answerNameOf( label ) || fallback;
		markAsQuiet();
		setAttributes( { name: freeAnswerName( wanted, taken ) } );
		// eslint-disable-next-line react-hooks/exhaustive-deps -- the question names the field once, not on every key.
	}, [ name, earlier ] );
}
