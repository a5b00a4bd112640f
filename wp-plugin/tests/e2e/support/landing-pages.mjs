import { canvasOf } from './editor.mjs';
import { stack } from './stack.mjs';

/**
 * Starts a page from one of the offered designs, as a person does: a new page, a look at what is offered, a click on
 * one. Gives the canvas once the design stands on it.
 */
export async function startFrom( page, design ) {
	await page.goto( `${ stack.wordpress.url }/wp-admin/post-new.php?post_type=page` );
	await page.waitForFunction( () => window.wp?.data?.select( 'core/editor' )?.getCurrentPostId?.() );
	const isAsked = await page.locator( '.editor-start-page-options__modal' ).waitFor( { timeout: 8000 } ).then( () => true, () => false );
	const place = isAsked ? page.locator( '.editor-start-page-options__modal' ) : await patternsOf( page );
	await place.getByRole( 'option', { name: design, exact: true } ).click();
	const canvas = await canvasOf( page );
	await canvas.waitForSelector( 'form, .wp-block-dmat-form .dmat-field' );
	return canvas;
}

/** Where WordPress does not ask by itself: the tab of patterns in the list of what can be inserted. */
async function patternsOf( page ) {
	await page.getByRole( 'button', { name: 'Block Inserter' } ).click();
	await page.getByRole( 'tab', { name: 'Patterns' } ).click();
	await page.getByRole( 'tab', { name: 'Landing pages' } ).click();
	return page.locator( '.block-editor-inserter__menu, .block-editor-inserter__category-panel' ).last();
}

/** Turns on, for this person, that WordPress offers designs for a new page and greets nobody. */
export async function offerDesigns( page ) {
	await page.goto( `${ stack.wordpress.url }/wp-admin/post-new.php?post_type=page` );
	await page.waitForFunction( () => window.wp?.data?.select( 'core/editor' )?.getCurrentPostId?.() );
	await page.evaluate( async () => {
		const preferences = window.wp.data.dispatch( 'core/preferences' );
		preferences.set( 'core/edit-post', 'welcomeGuide', false );
		preferences.set( 'core', 'enableChoosePatternModal', true );
		await new Promise( ( done ) => setTimeout( done, 3000 ) );
	} );
}

/** Publishes by the buttons of the editor; gives the address visitors use. */
export async function publishByHand( page ) {
	await page.locator( '.editor-post-publish-button__button' ).click();
	await page.locator( '.editor-post-publish-panel .editor-post-publish-button__button' ).click();
	await page.locator( '.post-publish-panel__postpublish' ).waitFor();
	return page.evaluate( () => window.wp.data.select( 'core/editor' ).getPermalink() );
}

/** Fails with the blocks WordPress finds broken. */
export const brokenIn = ( blocks ) => blocks.filter( ( { isValid } ) => ! isValid ).map( ( { name } ) => name );

/** How much wider than the window a page is, in pixels; nothing may be. */
export const excess = ( page ) => page.evaluate( () => Math.max( 0, document.documentElement.scrollWidth - window.innerWidth ) );
