/** A person is told from a machine without being asked, says whose address it is where a form wants to know, and a marketer decides about the rest. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { api } from './support/api.mjs';
import { violationsIn } from './support/accessibility.mjs';
import { keepPicture, openBrowser } from './support/browser.mjs';
import { blocksOf, insertForm, openEditor, publish } from './support/editor.mjs';
import { fillIn, publishForm, someone } from './support/form-page.mjs';
import { assertAccessible, assertFits, open, picture, settled, signIn } from './support/screens.mjs';
import { stack } from './support/stack.mjs';

const NARROW = { width: 390, height: 844 };
let browser, url;

before( async () => {
	browser = await openBrowser();
	url = await publishForm( browser, 'Contact', 'A page that is guarded' );
} );
after( () => browser?.close() );

/** Asks until there is an answer. */
async function eventually( read, milliseconds = 20_000 ) {
	for ( const end = Date.now() + milliseconds; ; ) {
		const found = await read();
		if ( found ) {
			return found;
		}
		assert.ok( Date.now() < end, 'It did not happen in time' );
		await new Promise( ( go ) => setTimeout( go, 300 ) );
	}
}

const leadOf = async ( email ) => ( await api( 'GET', `/api/leads?search=${ encodeURIComponent( email ) }` ) ).items[ 0 ];
const heldOf = async ( email ) => ( await api( 'GET', '/api/submissions?limit=100' ) ).items.find( ( one ) => one.email === email );
const mailTo = ( email ) => eventually( async () => {
	const list = await ( await fetch( stack.mail.messagesUrl ) ).json();
	return ( list.messages ?? list.items ?? list ).find( ( mail ) => JSON.stringify( mail.to ).includes( email ) );
} );

/** What the mail says, whole. */
async function linkIn( mail ) {
	const text = mail.html ?? ( await ( await fetch( `${ stack.mail.messagesUrl }/${ mail.id }` ) ).text() );
	return /http[^\s"\\<>\]]*\/api\/public\/confirm\/[\w-]+/.exec( text )[ 0 ];
}

async function visit( address, work, options = {} ) {
	const context = await browser.newContext( { viewport: { width: 1280, height: 900 }, ...options } );
	const page = await context.newPage();
	try {
		await page.goto( address );
		if ( options.javaScriptEnabled !== false ) {
			await page.waitForSelector( 'form[data-dmat-form][novalidate]' );
		}
		return await work( page );
	} finally {
		await keepPicture( page, 'spam-last' );
		await context.close();
	}
}

const send = ( page ) => page.getByRole( 'button', { name: 'Send message' } ).click();

test( 'the browser works out its proof beside the typing, only once somebody begins, and becomes a lead', async () => {
	const person = someone();
	await visit( url, async ( page ) => {
		const asked = [];
		page.on( 'request', ( request ) => /\/proof$|solve-proof/.test( new URL( request.url() ).pathname ) && asked.push( request.url() ) );
		await page.waitForTimeout( 300 );
		assert.deepEqual( asked, [], 'nothing is loaded before the first touch' );
		await fillIn( page, person );
		await page.waitForFunction( () => document.querySelector( 'input[name="proof"]' )?.value );
		const sent = page.waitForRequest( /\/submissions$/ );
		await send( page );
		assert.ok( ( await sent ).postDataJSON().proof.length > 100 );
		await page.getByText( 'Thank you. We have your message' ).waitFor();
	} );
	assert.ok( await eventually( () => leadOf( person.email ) ) );
} );

test( 'whoever presses before the riddle is solved waits a moment and is taken for a person all the same', async () => {
	const person = someone();
	await visit( url, async ( page ) => {
		await page.route( /\/api\/public\/proof$/, async ( route ) => {
			await new Promise( ( go ) => setTimeout( go, 1500 ) );
			await route.continue();
		} );
		await fillIn( page, person );
		await send( page );
		await page.getByText( 'Thank you. We have your message' ).waitFor();
	} );
	assert.ok( await eventually( () => leadOf( person.email ) ) );
} );

test( 'without a riddle to be had the form is sent, kept back, and counts once the address is confirmed', async () => {
	const person = someone();
	await visit( url, async ( page ) => {
		await page.route( /\/api\/public\/proof$/, ( route ) => route.abort() );
		await fillIn( page, person );
		await send( page );
		await page.getByText( 'Thank you. We have your message' ).waitFor();
	} );
	assert.match( ( await eventually( () => heldOf( person.email ) ) ).explanation, /counts by itself/ );
	const link = await linkIn( await mailTo( person.email ) );
	const context = await browser.newContext( { viewport: NARROW } );
	const page = await context.newPage();
	await page.goto( link );
	await page.getByRole( 'heading', { name: 'Is this your address?' } ).waitFor();
	await keepPicture( page, 'confirm-390' );
	await page.setViewportSize( { width: 1440, height: 900 } );
	await keepPicture( page, 'confirm-1440' );
	assert.deepEqual( await violationsIn( page, 'main' ), [] );
	assert.equal( await leadOf( person.email ), undefined, 'a look changes nothing' );
	await page.getByRole( 'button', { name: 'Yes, confirm' } ).click();
	await page.getByRole( 'heading', { name: 'Thank you, confirmed' } ).waitFor();
	await keepPicture( page, 'confirm-done' );
	await page.goto( link );
	await page.getByRole( 'heading', { name: 'Already confirmed' } ).waitFor();
	await context.close();
	assert.equal( ( await eventually( () => leadOf( person.email ) ) ).opt_in, 'confirmed' );
} );

test( 'without JavaScript the visitor is thanked, and the form waits for the address to be confirmed', async () => {
	const person = someone();
	await visit( url, async ( page ) => {
		await fillIn( page, person );
		await send( page );
		await page.getByText( 'Thank you. We have your message' ).waitFor();
	}, { javaScriptEnabled: false } );
	assert.match( ( await eventually( () => heldOf( person.email ) ) ).explanation, /without JavaScript/ );
	await mailTo( person.email );
} );

test( 'an author has people confirm their address, in their own words', async () => {
	const { page, context } = await signIn( browser );
	await openEditor( page );
	await insertForm( page, 'Newsletter' );
	const form = ( await blocksOf( page ) ).find( ( { name } ) => name === 'dmat/form' );
	await page.evaluate( ( id ) => {
		window.wp.data.dispatch( 'core/block-editor' ).selectBlock( id );
		void window.wp.data.dispatch( 'core/edit-post' ).openGeneralSidebar( 'edit-post/block' );
	}, form.clientId );
	await page.getByRole( 'button', { name: 'Who counts' } ).click();
	await page.getByLabel( 'Ask people to confirm their address' ).check();
	await page.getByLabel( 'Subject of the confirmation email' ).fill( 'One press, {{ lead.first_name | default: "friend" }}' );
	await page.getByRole( 'group', { name: 'Preview of the confirmation email' } ).getByText( 'One press, Alex' ).waitFor();
	await page.getByRole( 'group', { name: 'Preview of the confirmation email' } ).scrollIntoViewIfNeeded();
	await keepPicture( page, 'opt-in-panel' );
	const { url: address } = await publish( page, 'A newsletter with double opt-in' );
	await context.close();
	const person = someone();
	await visit( address, async ( view ) => {
		await view.getByLabel( 'First name' ).fill( 'Ada' );
		await view.getByLabel( 'Email', { exact: false } ).first().fill( person.email );
		await view.getByRole( 'checkbox' ).check();
		await view.getByRole( 'button', { name: 'Sign me up' } ).click();
		await view.getByText( 'You are on the list' ).waitFor();
	} );
	const lead = await eventually( () => leadOf( person.email ) );
	assert.equal( lead.opt_in, 'pending' );
	assert.equal( ( await mailTo( person.email ) ).subject, 'One press, Ada' );

	const { page: admin, context: office } = await signIn( browser );
	await open( admin, `/leads/${ lead.id }` );
	await settled( admin );
	await admin.getByText( 'Waiting for confirmation' ).first().waitFor();
	await admin.getByText( 'Ticked, to be confirmed' ).first().waitFor();
	await picture( admin, 'lead-pending' );
	await admin.getByRole( 'button', { name: 'Send the confirmation email again' } ).click();
	await admin.getByText( /One confirmation mail a day is the most/ ).first().waitFor();
	await open( admin, '/leads' );
	await settled( admin );
	await admin.getByText( 'Waiting for confirmation' ).first().waitFor();
	await picture( admin, 'leads-pending' );
	await office.close();
} );

test( 'a marketer sees why something waits, lets it through or deletes it, and takes that back', async () => {
	const people = [ someone(), someone(), someone() ];
	for ( const person of people ) {
		await visit( url, async ( page ) => {
			await fillIn( page, person );
			await page.evaluate( () => ( document.querySelector( 'input[name="website"]' ).value = 'https://spam.example' ) );
			await send( page );
			await page.getByText( 'Thank you. We have your message' ).waitFor();
		} );
	}
	await eventually( () => heldOf( people[ 2 ].email ) );
	const { page, context, complaints } = await signIn( browser );
	await open( page, '/' );
	await settled( page );
	await page.getByRole( 'link', { name: 'Look at them' } ).scrollIntoViewIfNeeded();
	await picture( page, 'home-spam-line' );
	await page.getByRole( 'link', { name: 'Look at them' } ).click();
	await page.getByText( people[ 0 ].email ).first().waitFor();
	await page.getByText( 'A field that people do not see was filled in' ).first().waitFor();
	await assertAccessible( page, 'Spam' );
	await assertFits( page, 'Spam' );
	await picture( page, 'spam-1440' );

	await page.setViewportSize( NARROW );
	await page.locator( '.dmat-spam__card' ).first().waitFor();
	await assertFits( page, 'Spam at 390' );
	await assertAccessible( page, 'Spam at 390' );
	await picture( page, 'spam-390' );
	await page.setViewportSize( { width: 1440, height: 1000 } );

	const row = ( person ) => page.getByRole( 'row' ).filter( { hasText: person.email } );
	await row( people[ 0 ] ).getByRole( 'button', { name: 'Delete' } ).click();
	await row( people[ 0 ] ).waitFor( { state: 'detached' } );
	await page.getByRole( 'button', { name: 'Undo' } ).click();
	await row( people[ 0 ] ).waitFor();

	await row( people[ 1 ] ).getByRole( 'button', { name: 'Not spam' } ).click();
	await page.getByRole( 'dialog' ).getByText( 'cannot be taken back' ).waitFor();
	await picture( page, 'spam-confirm' );
	await page.getByRole( 'dialog' ).getByRole( 'button', { name: 'Not spam' } ).click();
	await row( people[ 1 ] ).waitFor( { state: 'detached' } );
	assert.ok( await eventually( () => leadOf( people[ 1 ].email ) ) );

	await page.getByRole( 'checkbox', { name: /select all/i } ).first().check();
	await page.locator( '.dataviews-bulk-actions-footer__container, .dataviews-bulk-actions' ).getByRole( 'button', { name: 'Delete' } ).first().click();
	await page.getByText( 'Nothing waits here' ).waitFor();
	assert.deepEqual( await violationsIn( page, '#dmat-content' ), [], 'Spam without any is accessible' );
	await picture( page, 'spam-empty' );

	await open( page, '/settings/spam' );
	await settled( page );
	await assertAccessible( page, 'Settings → Spam' );
	await picture( page, 'settings-spam-1440' );
	await page.setViewportSize( NARROW );
	await assertFits( page, 'Settings → Spam at 390' );
	await picture( page, 'settings-spam-390' );
	assert.deepEqual( complaints, [] );
	await context.close();
} );
