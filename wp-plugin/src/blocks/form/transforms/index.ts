import apiFetch from '@wordpress/api-fetch';
import { createBlock, createBlocksFromInnerBlocksTemplate } from '@wordpress/blocks';
import { store as blockEditorStore } from '@wordpress/block-editor';
import { dispatch, select } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import { newFormId } from '../new-form-id.js';
import { readContactForm7, readShortcode, usualTemplate } from './contact-form-7.js';
import { readCoreForm, readFormHtml } from './core-form.js';
import { blocksOf, type ForeignField } from './foreign-field.js';
import { blocksOfMarkup, readJetpackForm, type ForeignBlock } from './jetpack.js';

interface Missing {
	originalName?: string;
	originalContent?: string;
}

interface Editor {
	getClientIdsWithDescendants: () => string[];
	getBlockAttributes: ( id: string ) => { formId?: string } | null;
}

const innerOf = ( fields: ForeignField[] ) => createBlocksFromInnerBlocksTemplate( blocksOf( fields, __( 'Send', 'dmat' ) ) as never );

const formOf = ( fields: ForeignField[], more: Record< string, unknown > = {} ) =>
	createBlock( 'dmat/form', { name: __( 'Form', 'dmat' ), ...more }, innerOf( fields ) as never );

/**
 * A form of Contact Form 7. Its questions are not in the page: until they arrive, and where they cannot be read, it
 * stands there with those every such form begins with.
 */
function fromContactForm7( { id, title }: { id: string; title: string } ) {
	const formId = newFormId();
	void apiFetch< { properties?: { form?: { content?: string } | string } } >( { path: `/contact-form-7/v1/contact-forms/${ encodeURIComponent( id ) }` } ).then( ( { properties } ) => {
		const template = typeof properties?.form === 'string' ? properties.form : properties?.form?.content;
		const editor = select( blockEditorStore ) as unknown as Editor;
		const clientId = editor.getClientIdsWithDescendants().find( ( one ) => editor.getBlockAttributes( one )?.formId === formId );
		if ( template && clientId ) {
			void ( dispatch( blockEditorStore ) as unknown as { replaceInnerBlocks: ( id: string, blocks: unknown ) => void } ).replaceInnerBlocks( clientId, innerOf( readContactForm7( template ) ) );
		}
	}, () => undefined );
	return formOf( readContactForm7( usualTemplate ), { formId, name: title || __( 'Contact', 'dmat' ) } );
}

/** What the editor's "Transform to" makes a form of ours. */
export const transforms = {
	from: [
		{ type: 'block', blocks: [ 'core/form' ], transform: ( _: unknown, inner: ForeignBlock[] ) => formOf( readCoreForm( inner ) ) },
		{ type: 'block', blocks: [ 'jetpack/contact-form' ], transform: ( { formTitle }: { formTitle?: string }, inner: ForeignBlock[] ) => formOf( readJetpackForm( inner ), formTitle ? { name: formTitle } : {} ) },
		{
			type: 'block',
			blocks: [ 'core/missing' ],
			isMatch: ( { originalName }: Missing ) => [ 'core/form', 'jetpack/contact-form', 'contact-form-7/contact-form-selector' ].includes( originalName ?? '' ),
			transform: ( { originalName, originalContent = '' }: Missing ) => {
				if ( originalName === 'core/form' ) {
					return formOf( readFormHtml( originalContent ) );
				}
				const blocks = blocksOfMarkup( originalContent );
				return originalName === 'jetpack/contact-form' ? formOf( readJetpackForm( blocks ) ) : fromContactForm7( readSelector( blocks[ 0 ]?.attributes ?? {} ) );
			},
		},
		{ type: 'block', blocks: [ 'contact-form-7/contact-form-selector' ], transform: ( attributes: Record< string, unknown > ) => fromContactForm7( readSelector( attributes ) ) },
		{
			type: 'block',
			blocks: [ 'core/shortcode' ],
			isMatch: ( { text = '' }: { text?: string } ) => readShortcode( text ) !== null,
			transform: ( { text = '' }: { text?: string } ) => fromContactForm7( readShortcode( text )! ),
		},
		{
			type: 'shortcode',
			tag: 'contact-form-7',
			transform: ( { named }: { named: Record< string, string > } ) => fromContactForm7( { id: named.id ?? '', title: named.title ?? '' } ),
		},
	],
};

function readSelector( { id, hash, title }: Record< string, unknown > ): { id: string; title: string } {
	return { id: String( id ?? hash ?? '' ), title: typeof title === 'string' ? title : '' };
}
