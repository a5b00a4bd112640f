/** A visitor sends a form, whatever works and whatever does not. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violationsIn } from './support/accessibility.mjs';
import { keepPicture, openBrowser } from './support/browser.mjs';
import { fillIn, publishForm, someone } from './support/form-page.mjs';

const TO_BACKEND = /\/api\/public\/forms\/[^/]+\/submissions$/;
const TO_SITE = /\/dmat\/v1\/relay(\?form=[0-9a-f-]{36})?$/;
const THANKS = 'Thank you. We have your message';
let browser, url;

before( async () => {
	browser = await openBrowser();
	url = await publishForm( browser, 'Contact', 'A page with a form' );
} );
after( () => browser?.close() );

/** Runs a visit on the page and closes it. */
async function visit( work, options = {} ) {
	const context = await browser.newContext( { viewport: { width: 1280, height: 900 }, ...options } );
	const page = await context.newPage();
	try {
		await page.goto( url );
		if ( options.javaScriptEnabled !== false ) {
			await page.waitForSelector( 'form[data-dmat-form][novalidate]' );
		}
		await work( page );
	} finally {
		await keepPicture( page, 'form-page-last' );
		await context.close();
	}
}

const send = ( page ) => page.getByRole( 'button', { name: 'Send message' } ).click();

test( 'the form has no accessibility violations, before and after mistakes', () => visit( async ( page ) => {
	assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
	await send( page );
	await page.getByRole( 'alert' ).waitFor();
	assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
} ) );

test( 'mistakes are named, marked and linked, and the summary has the focus', () => visit( async ( page ) => {
	await page.getByLabel( 'Your name' ).fill( 'Ada' );
	await page.getByLabel( 'Email' ).first().fill( 'ada@example' );
	await send( page );
	const summary = page.getByRole( 'alert' );
	await summary.waitFor();
	assert.deepEqual( await summary.getByRole( 'link' ).allInnerTexts(), [ 'Enter an email address like name@example.com.', 'Fill in “How can we help?”.' ] );
	await page.waitForFunction( () => document.activeElement?.getAttribute( 'role' ) === 'alert' );
	const email = page.getByLabel( 'Email' ).first();
	assert.equal( await email.getAttribute( 'aria-invalid' ), 'true' );
	const described = ( await email.getAttribute( 'aria-describedby' ) ).split( ' ' ).at( -1 );
	assert.equal( await page.locator( `#${ described }` ).innerText(), 'Enter an email address like name@example.com.' );
	assert.equal( await page.getByLabel( 'Your name' ).getAttribute( 'aria-invalid' ), 'false' );
	await summary.getByRole( 'link' ).first().click();
	assert.equal( await email.evaluate( ( element ) => element === document.activeElement ), true );
} ) );

test( 'a good form goes to the backend once, and the thanks has the focus', () => visit( async ( page ) => {
	const sent = [];
	page.on( 'request', ( request ) => request.method() === 'POST' && ( TO_BACKEND.test( request.url() ) || TO_SITE.test( request.url() ) ) && sent.push( request ) );
	await page.evaluate( () => {
		window.heard = [];
		document.addEventListener( 'dmat:form', ( { detail } ) => window.heard.push( detail.type ) );
	} );
	const person = someone();
	await fillIn( page, person );
	const answer = page.waitForResponse( ( response ) => TO_BACKEND.test( response.url() ) && response.request().method() === 'POST' );
	await page.getByRole( 'button', { name: 'Send message' } ).dblclick();
	assert.equal( ( await answer ).status(), 201 );
	await page.getByRole( 'status' ).getByText( THANKS ).waitFor();
	await page.waitForFunction( () => document.activeElement?.getAttribute( 'role' ) === 'status' );
	assert.equal( await page.locator( 'form[data-dmat-form]' ).isVisible(), false );
	assert.equal( sent.length, 1 );
	const body = sent[ 0 ].postDataJSON();
	assert.deepEqual( body.answers, { name: person.name, email: person.email, message: person.message, consent: false } );
	assert.equal( body.website, '' );
	assert.equal( body.page_url, url );
	assert.match( body.submission_id, /^[0-9a-f-]{36}$/ );
	assert.deepEqual( await page.evaluate( () => window.heard ), [ 'form_start', 'form_submit' ] );
} ) );

test( 'without JavaScript the form is sent and the page says thanks', () => visit( async ( page ) => {
	await fillIn( page, someone() );
	await send( page );
	await page.waitForURL( /dmat_result=/ );
	await page.getByText( THANKS ).waitFor();
	assert.equal( await page.locator( 'form[data-dmat-form]' ).isVisible(), false );
}, { javaScriptEnabled: false } ) );

test( 'without JavaScript a mistake comes back with its message and with everything that was typed', () => visit( async ( page ) => {
	const person = { ...someone(), email: 'ada@example' };
	await fillIn( page, person );
	await send( page );
	await page.waitForURL( /dmat_result=/ );
	await page.getByRole( 'alert' ).getByRole( 'link', { name: 'Enter an email address like name@example.com.' } ).waitFor();
	assert.equal( await page.getByLabel( 'Email' ).first().inputValue(), person.email );
	assert.equal( await page.getByLabel( 'How can we help?' ).inputValue(), person.message );
	assert.equal( await page.getByLabel( 'Email' ).first().getAttribute( 'aria-invalid' ), 'true' );
}, { javaScriptEnabled: false } ) );

for ( const [ what, fail ] of Object.entries( {
	'is not there': ( route ) => route.abort(),
	'answers with an error': ( route ) => route.fulfill( { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' } ),
	'answers something else': ( route ) => route.fulfill( { status: 200, contentType: 'text/html', body: '<h1>Welcome to the hotel</h1>' } ),
	'does not answer': () => undefined,
} ) ) {
	test( `when the backend ${ what }, the site keeps the form under the same id`, () => visit( async ( page ) => {
		const ids = [];
		await page.route( TO_BACKEND, ( route ) => {
			if ( route.request().method() === 'POST' ) {
				ids.push( route.request().postDataJSON().submission_id );
			}
			return fail( route );
		} );
		await fillIn( page, someone() );
		const kept = page.waitForResponse( ( response ) => TO_SITE.test( response.url() ) );
		await send( page );
		const response = await kept;
		assert.equal( response.status(), 202 );
		await page.getByRole( 'status' ).getByText( THANKS ).waitFor();
		const { submission_id: id } = response.request().postDataJSON();
		assert.match( id, /^[0-9a-f-]{36}$/ );
		assert.ok( ids.every( ( one ) => one === id ) );
	} ) );
}

test( 'when nothing answers, nothing typed is lost and the next try is the same submission', () => visit( async ( page ) => {
	const ids = new Set();
	const note = ( route ) => {
		if ( route.request().method() === 'POST' ) {
			ids.add( route.request().postDataJSON().submission_id );
		}
		return route.abort();
	};
	await page.route( TO_BACKEND, note );
	await page.route( TO_SITE, note );
	const person = someone();
	await fillIn( page, person );
	await send( page );
	await page.getByRole( 'alert' ).getByText( 'Everything you typed is still here' ).waitFor();
	assert.equal( await page.getByLabel( 'How can we help?' ).inputValue(), person.message );
	assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
	await page.unroute( TO_BACKEND );
	await page.unroute( TO_SITE );
	const answer = page.waitForRequest( ( request ) => request.method() === 'POST' && ( TO_BACKEND.test( request.url() ) || TO_SITE.test( request.url() ) ) );
	await send( page );
	ids.add( ( await answer ).postDataJSON().submission_id );
	await page.getByRole( 'status' ).getByText( THANKS ).waitFor();
	assert.equal( ids.size, 1 );
} ) );

test( 'other answers after a failed try are another submission', () => visit( async ( page ) => {
	const isSending = ( request ) => request.method() === 'POST' && TO_BACKEND.test( request.url() );
	await page.route( TO_BACKEND, ( route ) => route.abort() );
	await page.route( TO_SITE, ( route ) => route.abort() );
	const sendAs = async ( person ) => {
		await fillIn( page, person );
		const request = page.waitForRequest( isSending );
		await send( page );
		return ( await request ).postDataJSON().submission_id;
	};
	const first = await sendAs( someone() );
	await page.getByRole( 'alert' ).getByText( 'Everything you typed is still here' ).waitFor();
	assert.notEqual( await sendAs( someone() ), first );
} ) );

test( 'a phone shows the whole form without scrolling sideways', () => visit( async ( page ) => {
	assert.ok( await page.evaluate( () => document.documentElement.scrollWidth <= window.innerWidth ) );
	const heights = await page.locator( '.dmat-field__control, .dmat-submit' ).evaluateAll( ( all ) => all.map( ( one ) => one.getBoundingClientRect().height ) );
	assert.ok( heights.every( ( height ) => height >= 44 ), `${ heights }` );
}, { viewport: { width: 390, height: 844 } } ) );
