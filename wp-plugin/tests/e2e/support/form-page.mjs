import { openAsAdmin } from './browser.mjs';
import { insertForm, openEditor, publish } from './editor.mjs';

/** Publishes a page with a form of the given kind; gives its address. */
export async function publishForm( browser, kind, title ) {
	const page = await openAsAdmin( browser );
	await openEditor( page );
	await insertForm( page, kind );
	const { url } = await publish( page, title );
	await page.context().close();
	return url;
}

/** Publishes a page with this block markup, as an import or a pattern brings it; gives its address and id. */
export async function publishMarkup( browser, title, content ) {
	const page = await openAsAdmin( browser );
	await openEditor( page );
	const made = await page.evaluate( ( data ) => window.wp.apiFetch( { path: '/wp/v2/pages', method: 'POST', data } ), { title, content, status: 'publish' } );
	await page.context().close();
	return { url: made.link, id: made.id };
}

/** A form around some blocks, with an id of its own. */
export const formAround = ( blocks, more = {} ) =>
	`<!-- wp:dmat/form ${ JSON.stringify( { formId: crypto.randomUUID(), name: 'A form', ...more } ) } -->${ blocks }<!-- /wp:dmat/form -->`;

/** A block that the server renders. */
export const block = ( name, attributes = {}, inside = '' ) =>
	inside ? `<!-- wp:${ name } ${ JSON.stringify( attributes ) } -->${ inside }<!-- /wp:${ name } -->` : `<!-- wp:${ name } ${ JSON.stringify( attributes ) } /-->`;

let count = 0;

/** A person nobody has met yet. */
export const someone = () => ( { name: 'Ada Example', email: `ada.${ Date.now() }.${ ++count }@example.com`, message: 'I would like to know more.' } );

/** Fills in the contact form as a person would. */
export async function fillIn( page, { name, email, message } ) {
	await page.getByLabel( 'Your name' ).fill( name );
	await page.getByLabel( 'Email', { exact: false } ).first().fill( email );
	await page.getByLabel( 'How can we help?' ).fill( message );
}
