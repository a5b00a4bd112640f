/** The pixel in a real browser on a real page: nothing is remembered before consent, and with it the way to the form is known. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { open, signIn } from './support/screens.mjs';
import { stack } from './support/stack.mjs';

const landing = stack.landingPages[ 0 ].url;
/** A browser without a window names itself a machine, and what machines do is kept apart; this one is to pass for a person's. */
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const email = `pixel.${ Date.now().toString( 36 ) }@example.test`;

let browser, admin;

/** What the site assumes while no consent plugin is there. */
const assume = ( consent_default ) => admin.page.evaluate( ( data ) => window.wp.apiFetch( { path: '/dmat/v1/settings', method: 'PUT', data } ), { consent_default } );

/** What this browser keeps of the visitor, once the pixel has reported the page. */
async function remembered( page ) {
	await page.waitForFunction( () => window.dmat );
	await page.waitForTimeout( 600 );
	return page.evaluate( () => ( { visitor: localStorage.getItem( 'dmat_v' ), session: sessionStorage.getItem( 'dmat_s' ), cookies: document.cookie } ) );
}

const nothing = { visitor: null, session: null, cookies: '' };

before( async () => {
	browser = await openBrowser();
	admin = await signIn( browser, { width: 1440, height: 900 } );
	await open( admin.page, '/settings' );
} );
after( async () => {
	await assume( 'none' );
	await browser?.close();
} );

describe( 'the pixel', () => {
	test( 'remembers nobody before consent', async () => {
		await assume( 'none' );
		const context = await browser.newContext();
		const page = await context.newPage();
		const beacon = page.waitForRequest( ( request ) => request.url().endsWith( '/api/public/collect' ) );
		await page.goto( landing );
		assert.deepEqual( await remembered( page ), nothing );
		const sent = JSON.parse( ( await beacon ).postData() );
		assert.equal( sent.visitor, undefined );
		assert.equal( sent.events[ 0 ].type, 'page_view' );
		await context.close();
	} );

	test( 'remembers nobody whose browser says no, whatever the site assumes', async () => {
		await assume( 'granted' );
		const context = await browser.newContext();
		await context.addInitScript( () => Object.defineProperty( navigator, 'globalPrivacyControl', { value: true } ) );
		const page = await context.newPage();
		await page.goto( landing );
		assert.deepEqual( await remembered( page ), nothing );
		await context.close();
	} );

	test( 'with consent brings the pages seen before the form to the lead', async () => {
		await assume( 'granted' );
		const context = await browser.newContext( { userAgent } );
		context.setDefaultTimeout( 30_000 );
		const page = await context.newPage();
		await page.goto( `${ stack.wordpress.url }/?utm_source=newsletter&utm_medium=email` );
		const first = await remembered( page );
		assert.match( first.visitor, /"id":"[0-9a-f-]{36}"/ );
		await page.goto( landing );
		assert.equal( JSON.parse( ( await remembered( page ) ).visitor ).id, JSON.parse( first.visitor ).id );
		await page.getByLabel( 'Your name' ).fill( 'Mary Jackson' );
		await page.getByLabel( 'Work email' ).fill( email );
		await page.getByRole( 'button', { name: 'Ask for a demo' } ).click();
		await page.getByRole( 'status' ).getByText( 'Thank you' ).waitFor();
		await context.close();

		let lead, visits = [];
		for ( let round = 0; round < 60 && visits.length < 2; round += 1 ) {
			await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
			[ lead ] = ( await api( 'GET', `/api/leads?search=${ email }` ) ).items;
			visits = lead ? ( await api( 'GET', `/api/leads/${ lead.id }/activities` ) ).items.filter( ( { kind } ) => kind === 'page_view' ) : [];
		}
		assert.equal( lead.channel, 'email' );
		assert.ok( visits.some( ( { url } ) => new URL( url ).pathname === '/' ), JSON.stringify( visits ) );
		assert.ok( visits.some( ( { url } ) => landing.endsWith( new URL( url ).pathname ) ), JSON.stringify( visits ) );
	} );
} );
