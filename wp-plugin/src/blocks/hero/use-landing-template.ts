import { store as blockEditorStore } from '@wordpress/block-editor';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { store as noticesStore } from '@wordpress/notices';

/** The template with nothing on it but the page. */
const LANDING = 'landing';

interface Editor {
	getCurrentPostType: () => string;
	getCurrentPostAttribute: ( name: string ) => unknown;
	getEditedPostAttribute: ( name: string ) => unknown;
	getEditorSettings: () => { availableTemplates?: Record< string, string > };
}

/**
 * Gives a new page that begins with a hero the template without a menu, and says so with the way back. A page that was
 * saved before, or that has a template, keeps what it has.
 */
export function useLandingTemplate( clientId: string ): void {
	const { isNew, wasInserted } = useSelect( ( select ) => {
		const editor = select( 'core/editor' ) as Editor | undefined;
		return {
			isNew: editor?.getCurrentPostType?.() === 'page'
				&& editor.getCurrentPostAttribute( 'status' ) === 'auto-draft'
				&& ! editor.getEditedPostAttribute( 'template' )
				&& LANDING in ( editor.getEditorSettings().availableTemplates ?? {} ),
			wasInserted: ( select( blockEditorStore ) as unknown as { wasBlockJustInserted: ( id: string ) => boolean } ).wasBlockJustInserted( clientId ),
		};
	}, [] );
	const { editPost } = useDispatch( 'core/editor' ) as unknown as { editPost: ( changes: { template: string } ) => void };
	const { createInfoNotice } = useDispatch( noticesStore );
	useEffect( () => {
		if ( ! isNew || ! wasInserted ) {
			return;
		}
		editPost( { template: LANDING } );
		void createInfoNotice( __( 'This page has no menu now, so that nothing leads away from it.', 'dmat' ), {
			id: 'dmat-landing-template',
			type: 'snackbar',
			actions: [ { label: __( 'Keep the menu', 'dmat' ), onClick: () => editPost( { template: '' } ) } ],
		} );
		// eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the block appears.
	}, [] );
}
