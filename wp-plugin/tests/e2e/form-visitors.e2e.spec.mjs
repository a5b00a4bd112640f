/** What a form knows of who looks at it, and which page a submission came from. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { api } from './support/api.mjs';
import { keepPicture, openAsAdmin, openBrowser } from './support/browser.mjs';
import { openEditor } from './support/editor.mjs';
import { block, formAround, someone } from './support/form-page.mjs';
import { makePage } from './support/made-pages.mjs';

let browser, admin;

before( async () => {
	// A page that comes out of a test is nowhere for Chromium, and would not reach a backend on this machine.
	browser = await openBrowser( '--disable-features=LocalNetworkAccessChecks' );
	admin = await openAsAdmin( browser );
	await openEditor( admin );
} );
after( () => browser?.close() );

const email = block( 'dmat/field-email', { name: 'email', label: 'Email', maps: 'email', required: true } );
const submit = block( 'dmat/submit', { text: 'Send it' } );
const shown = ( page ) => page.locator( '.dmat-field label:visible' ).evaluateAll( ( labels ) => labels.map( ( label ) => label.firstChild.textContent.trim() ) );

/** Asks until there is an answer. */
async function eventually( read, milliseconds = 20_000 ) {
	for ( const end = Date.now() + milliseconds; ; ) {
		const found = await read();
		if ( found ) {
			return found;
		}
		assert.ok( Date.now() < end, 'It did not happen in time' );
		await new Promise( ( go ) => setTimeout( go, 500 ) );
	}
}

async function leadOf( address ) {
	const { items: [ lead ] } = await api( 'GET', `/api/leads?search=${ encodeURIComponent( address ) }` );
	return lead && api( 'GET', `/api/leads/${ lead.id }` );
}

/** Sends the form of an open page. */
async function send( page ) {
	await page.waitForSelector( 'form[data-dmat-form][novalidate]' );
	await page.waitForTimeout( 2100 );
	await page.getByRole( 'button', { name: 'Send it' } ).click();
	await page.getByText( 'Thank you. We have received your answers.' ).waitFor();
}

test( 'a visitor who is known is asked the next question, on the very page everybody gets; a stranger is asked the first', async () => {
	const { url } = await makePage( admin, 'One more question each time', formAround( email
		+ block( 'dmat/field-text', { name: 'company', label: 'Company', maps: 'company_name', ask: 'turn' } )
		+ block( 'dmat/field-phone', { name: 'phone', label: 'Phone', maps: 'phone', ask: 'turn' } ) + submit ) );
	const kept = await ( await fetch( url ) ).text();
	const visit = async () => {
		const context = await browser.newContext( { viewport: { width: 1280, height: 900 } } );
		await context.addInitScript( () => {
			window.wp_consent_type = 'optin';
			window.wp_has_consent = () => true;
		} );
		// A page cache: the same bytes for everybody.
		await context.route( url, ( route ) => route.fulfill( { body: kept, contentType: 'text/html; charset=utf-8' } ) );
		const page = await context.newPage();
		await page.goto( url );
		await page.waitForSelector( 'form[data-dmat-form][novalidate]' );
		return page;
	};
	const page = await visit();
	await page.waitForFunction( () => window.dmat?.context?.().visitor_id );
	assert.deepEqual( await shown( page ), [ 'Email', 'Company' ] );
	const { email: address } = someone();
	await page.getByLabel( 'Email' ).first().fill( address );
	await page.getByLabel( 'Company' ).fill( 'Example Ltd' );
	await send( page );
	await eventually( async () => {
		await page.goto( url );
		await page.waitForLoadState( 'networkidle' );
		return ( await shown( page ) ).join() === 'Email,Phone';
	} );
	await keepPicture( page, 'form-known-visitor' );
	await page.getByLabel( 'Email' ).first().fill( address );
	await page.getByLabel( 'Phone' ).fill( '+44 20 7946 0018' );
	await send( page );
	const lead = await eventually( async () => {
		const found = await leadOf( address );
		return found?.phone && found;
	} );
	assert.equal( lead.company_name, 'Example Ltd', 'What was not asked again is not forgotten.' );
	const stranger = await visit();
	await stranger.waitForLoadState( 'networkidle' );
	assert.deepEqual( await shown( stranger ), [ 'Email', 'Company' ] );
	await stranger.context().close();
	await page.context().close();
} );

test( 'a link of the backend fills in answers; one that anybody could write fills in nothing', async () => {
	const { url } = await makePage( admin, 'Filled in beforehand', formAround( email + block( 'dmat/field-text', { name: 'company', label: 'Company', maps: 'company_name' } ) + submit, { name: `Filled in ${ Date.now() }` } ) );
	const form = await eventually( async () => {
		const { items } = await api( 'GET', '/api/forms' );
		return items.find( ( one ) => one.name.startsWith( 'Filled in ' ) && one.landing_page_title === 'Filled in beforehand' ) ?? items.find( ( one ) => one.name.startsWith( 'Filled in ' ) );
	} );
	const link = ( await api( 'POST', `/api/forms/${ form.id }/prefill-links`, { values: { email: 'zoe@example.com', company_name: 'Zoë & “Sons” <b>' } } ) ).url;
	const context = await browser.newContext();
	const page = await context.newPage();
	const beacons = [];
	page.on( 'request', ( request ) => request.method() === 'POST' && beacons.push( request.postData() ?? '' ) );
	const values = async ( address ) => {
		await page.goto( address );
		return [ await page.getByLabel( 'Email' ).first().inputValue(), await page.getByLabel( 'Company' ).inputValue() ];
	};
	assert.deepEqual( await values( link ), [ 'zoe@example.com', 'Zoë & “Sons” <b>' ] );
	await page.waitForTimeout( 1000 );
	assert.ok( beacons.some( ( body ) => body.includes( '"page_view"' ) ), 'The page was counted.' );
	assert.equal( beacons.some( ( body ) => body.includes( 'dmat_prefill' ) ), false, 'What the link fills in is told to nobody.' );
	const token = new URL( link ).searchParams.get( 'dmat_prefill' );
	const forged = Buffer.from( JSON.stringify( { form: form.uid ?? form.id, values: { email: 'evil@example.com' }, exp: 4102444800 } ) ).toString( 'base64url' );
	const swapped = ( token[ 20 ] === 'A' ? 'B' : 'A' );
	for ( const wrong of [ 'email=evil@example.com&company=Evil&answers[email]=evil@example.com', `dmat_prefill=${ forged }`, `dmat_prefill=${ forged }.x`, `dmat_prefill=${ token.slice( 0, 20 ) + swapped + token.slice( 21 ) }` ] ) {
		assert.deepEqual( await values( `${ url }${ url.includes( '?' ) ? '&' : '?' }${ wrong }` ), [ '', '' ], wrong.slice( 0, 30 ) );
	}
	await context.close();
} );

test( 'a form in a synced pattern on two pages is one form, and each submission names its page', async () => {
	const content = formAround( email + submit, { name: 'Everywhere the same' } );
	const pattern = await admin.evaluate( ( data ) => window.wp.apiFetch( { path: '/wp/v2/blocks', method: 'POST', data } ), { title: 'The form for everywhere', content, status: 'publish' } );
	const seen = [];
	for ( const title of [ 'The first place', 'The second place' ] ) {
		const { url } = await makePage( admin, title, `<!-- wp:block {"ref":${ pattern.id }} /-->` );
		const { email: address } = someone();
		const page = await browser.newPage();
		await page.goto( url );
		await page.getByLabel( 'Email' ).first().fill( address );
		await send( page );
		await page.close();
		const { submissions: [ submission ] } = await eventually( () => leadOf( address ) );
		seen.push( { ...submission, expected: { url, title } } );
	}
	assert.equal( seen[ 0 ].form_id, seen[ 1 ].form_id );
	for ( const { page_url: url, page_title: title, expected } of seen ) {
		assert.deepEqual( { url, title }, expected );
	}
} );
