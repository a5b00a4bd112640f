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

let count = 0;

/** A person nobody has met yet. */
export const someone = () => ( { name: 'Ada Example', email: `ada.${ Date.now() }.${ ++count }@example.com`, message: 'I would like to know more.' } );

/** Fills in the contact form as a person would. */
export async function fillIn( page, { name, email, message } ) {
	await page.getByLabel( 'Your name' ).fill( name );
	await page.getByLabel( 'Email', { exact: false } ).first().fill( email );
	await page.getByLabel( 'How can we help?' ).fill( message );
}
