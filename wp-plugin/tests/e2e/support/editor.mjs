import { stack } from './stack.mjs';

/** Opens the editor with an empty page, or with the page of the given id. */
export async function openEditor( page, postId ) {
	const path = postId ? `post.php?post=${ postId }&action=edit` : 'post-new.php?post_type=page';
	await page.goto( `${ stack.wordpress.url }/wp-admin/${ path }` );
	await page.waitForFunction( () => window.wp?.data?.select( 'core/editor' )?.getCurrentPostId?.() );
	await page.evaluate( () => {
		const preferences = window.wp.data.dispatch( 'core/preferences' );
		preferences.set( 'core/edit-post', 'welcomeGuide', false );
		preferences.set( 'core', 'enableChoosePatternModal', false );
	} );
	// WordPress offers guides and patterns in a window of its own, at a moment of its own choosing.
	const offer = page.locator( '.components-modal__screen-overlay' );
	await page.addLocatorHandler( offer, () => page.keyboard.press( 'Escape' ), { times: 3 } );
	await offer.waitFor( { timeout: postId ? 1 : 1500 } ).then( () => page.keyboard.press( 'Escape' ), () => undefined );
}

/** The document the blocks stand in. */
export async function canvasOf( page ) {
	const element = await page.waitForSelector( 'iframe[name="editor-canvas"]' );
	const frame = await element.contentFrame();
	await frame.waitForSelector( '.is-root-container' );
	return frame;
}

/** Puts an empty form block on the page and picks what it is for. */
export async function insertForm( page, title ) {
	await page.evaluate( () => window.wp.data.dispatch( 'core/block-editor' ).insertBlocks( window.wp.blocks.createBlock( 'dmat/form' ) ) );
	const canvas = await canvasOf( page );
	await canvas.getByRole( 'button', { name: new RegExp( `^${ title }` ) } ).click();
	await canvas.waitForSelector( '.dmat-form__fields .dmat-field' );
	return canvas;
}

/** Publishes the page under a title; gives its id, its address and its saved content. */
export async function publish( page, title ) {
	return page.evaluate( async ( name ) => {
		const { select, dispatch } = window.wp.data;
		dispatch( 'core/editor' ).editPost( { title: name, status: 'publish' } );
		await dispatch( 'core/editor' ).savePost();
		const editor = select( 'core/editor' );
		if ( ! editor.didPostSaveRequestSucceed() ) {
			throw new Error( 'The page was not saved' );
		}
		return { id: editor.getCurrentPostId(), url: editor.getPermalink(), content: editor.getEditedPostContent() };
	}, title );
}

/** Every block on the page, also inside others: its name, its attributes and whether WordPress finds it valid. */
export const blocksOf = ( page ) =>
	page.evaluate( () => {
		const flat = ( blocks ) => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );
		return flat( window.wp.data.select( 'core/block-editor' ).getBlocks() ).map( ( { name, attributes, isValid, clientId } ) => ( { name, attributes, isValid, clientId } ) );
	} );
