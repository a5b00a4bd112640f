import { store as blockEditorStore } from '@wordpress/block-editor';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { newFormId } from './new-form-id.js';

interface BlockEditor {
	getBlock: ( id: string ) => unknown;
	wasBlockJustInserted: ( id: string ) => boolean;
	getBlockParentsByBlockName: ( id: string, parent: string ) => string[];
}

/** Which block of this editor holds a form id: the first that was seen with it, until that block is gone. */
const owners = new Map< string, string >();

/**
 * Gives a new form its id and a copied form a new one, so that two forms never share their leads' history. A form that
 * was loaded with the page, moved, or brought back by undo keeps its id.
 */
export function useFormId( clientId: string, formId: string, setFormId: ( id: string ) => void ): void {
	const editor = useSelect( ( select ) => select( blockEditorStore ) as unknown as BlockEditor, [] );
	const savedContent = useSelect( ( select ) => {
		const post = select( 'core/editor' ) as { getCurrentPostAttribute?: ( name: string ) => unknown } | undefined;
		const content = post?.getCurrentPostAttribute?.( 'content' );
		return typeof content === 'string' ? content : null;
	}, [] );
	const { __unstableMarkNextChangeAsNotPersistent: markAsQuiet } = useDispatch( blockEditorStore ) as unknown as {
		__unstableMarkNextChangeAsNotPersistent: () => void;
	};
	useEffect( () => {
		const owner = owners.get( formId );
		const isCopyInPage = owner !== undefined && owner !== clientId && !! editor.getBlock( owner );
		const isCopyOfOtherPage = formId !== '' && owner === undefined && savedContent !== null && ! savedContent.includes( formId )
			&& editor.wasBlockJustInserted( clientId ) && editor.getBlockParentsByBlockName( clientId, 'core/block' ).length === 0;
		if ( formId !== '' && ! isCopyInPage && ! isCopyOfOtherPage ) {
			owners.set( formId, clientId );
			return;
		}
		const id = newFormId();
		owners.set( id, clientId );
		markAsQuiet();
		setFormId( id );
		// eslint-disable-next-line react-hooks/exhaustive-deps -- decided when the block appears or its id changes.
	}, [ clientId, formId ] );
}
