/** The pixel in a real browser on a real page: nothing is remembered before consent, and with it the way to the form is known. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { open, signIn } from './support/screens.mjs';
import { stack } from './support/stack.mjs';

const landing = stack.landingPages[ 0 ].url;
/**
 * A browser without a window names itself a machine, and what machines do is kept apart; this one is to pass for a person's.
 * Said to the whole browser, because the last words of a page are sent without what is said to a page alone.
 */
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const email = `pixel.${ Date.now().toString( 36 ) }@example.test`;

const site = new URL( stack.wordpress.url );

let browser, admin, links;

/** Changes the settings of the site. */
const set = ( changes ) => admin.page.evaluate( ( data ) => window.wp.apiFetch( { path: '/dmat/v1/settings', method: 'PUT', data } ), changes );

/** What the site assumes while no consent plugin is there. */
const assume = ( consent_default ) => set( { consent_default } );

/** Publishes a page with this content; answers its address. */
const publish = ( title, content ) => admin.page.evaluate(
	( data ) => window.wp.apiFetch( { path: '/wp/v2/pages', method: 'POST', data } ).then( ( { link } ) => link ),
	{ title, content, status: 'publish' }
);

const linksOfAPage = `<!-- wp:html --><div style="height:3000px"><p><a href="#booked" data-dmat-cta="Book a demo">Go</a></p>
<p><a href="/wp-content/white-paper.pdf" download>White paper</a></p><p><a href="http://other.invalid/somewhere?secret=1" target="_blank" rel="noopener">Other site</a></p></div><!-- /wp:html -->`;

/** Everything a browser asks for and reports from now on; the last words of a page are told on the console. */
async function watch( page ) {
	const hosts = new Set();
	const beacons = [];
	await page.addInitScript( () => {
		const send = navigator.sendBeacon;
		navigator.sendBeacon = function( url, body ) {
			console.debug( 'beacon', url, body );
			return send.call( navigator, url, body );
		};
	} );
	page.on( 'console', ( message ) => {
		const [ , url, body ] = /^beacon (\S+) (.*)$/s.exec( message.text() ) ?? [];
		if ( body ) {
			beacons.push( { url, ...JSON.parse( body ) } );
		}
	} );
	page.on( 'request', ( request ) => {
		const url = new URL( request.url() );
		if ( /^http/.test( url.protocol ) ) {
			hosts.add( url.host );
		}
	} );
	return { hosts, beacons, events: ( type ) => beacons.flatMap( ( { events } ) => events ).filter( ( event ) => event.type === type ) };
}

/** Waits until the script that watches behaviour runs. */
async function watched( page ) {
	await page.waitForFunction( () => performance.getEntriesByName( JSON.parse( document.getElementById( 'dmat-pixel-config' ).text ).more )[ 0 ]?.responseEnd );
	await page.waitForTimeout( 300 );
}

/** Waits until something is so. */
async function until( isSo, what, rounds = 60 ) {
	for ( let round = 0; round < rounds; round += 1 ) {
		const found = await isSo();
		if ( found ) {
			return found;
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
	}
	assert.fail( `${ what } did not come` );
}

/** Sends the form of the landing page as a person would. */
async function sendForm( page, address ) {
	await page.goto( landing );
	await page.getByLabel( 'Your name' ).fill( 'Mary Jackson' );
	await page.getByLabel( 'Work email' ).fill( address );
	await page.getByRole( 'button', { name: 'Ask for a demo' } ).click();
	await page.getByRole( 'status' ).getByText( 'Thank you' ).waitFor();
}

const leadOf = ( address ) => until( async () => ( await api( 'GET', `/api/leads?search=${ encodeURIComponent( address ) }` ) ).items[ 0 ], `The lead ${ address }` );
const activitiesOf = async ( lead ) => ( await api( 'GET', `/api/leads/${ lead.id }/activities` ) ).items;

/** What this browser keeps of the visitor, once the pixel has reported the page. */
async function remembered( page ) {
	await page.waitForFunction( () => window.dmat );
	await page.waitForTimeout( 600 );
	return page.evaluate( () => ( { visitor: localStorage.getItem( 'dmat_v' ), session: sessionStorage.getItem( 'dmat_s' ), cookies: document.cookie } ) );
}

const nothing = { visitor: null, session: null, cookies: '' };

before( async () => {
	browser = await openBrowser( `--user-agent=${ userAgent }` );
	admin = await signIn( browser, { width: 1440, height: 900 } );
	await open( admin.page, '/settings' );
	links = await publish( 'Links', linksOfAPage );
} );
after( async () => {
	await set( { consent_default: 'none', first_party: false } );
	await browser?.close();
} );

describe( 'the pixel', () => {
	for ( const [ what, consent, script ] of [
		[ 'before consent', 'none', () => {} ],
		[ 'who sends Global Privacy Control', 'granted', () => Object.defineProperty( navigator, 'globalPrivacyControl', { value: true } ) ],
		[ 'who asks not to be tracked', 'granted', () => Object.defineProperty( navigator, 'doNotTrack', { value: '1' } ) ],
	] ) {
		test( `counts and remembers nobody ${ what }: no storage, no cookie, no identifier, no third party`, async () => {
			await assume( consent );
			const context = await browser.newContext();
			await context.addInitScript( script );
			const page = await context.newPage();
			const seen = await watch( page );
			await page.goto( links );
			assert.deepEqual( await remembered( page ), nothing );
			await watched( page );
			await page.mouse.move( 30, 30 );
			await page.mouse.wheel( 0, 2000 );
			await page.evaluate( () => window.dmat( 'track', 'video', { viewer: 'ann@example.test' } ) );
			await page.getByRole( 'link', { name: 'Go', exact: true } ).click();
			await page.waitForTimeout( 600 );
			await page.goto( landing );
			await watched( page );
			await page.getByLabel( 'Work email' ).focus();
			await page.goto( links );
			assert.deepEqual( await remembered( page ), nothing );
			assert.deepEqual( await context.cookies(), [] );
			assert.deepEqual( await page.evaluate( async () => ( await indexedDB.databases() ).length + ( await caches.keys().catch( () => [] ) ).length ), 0 );
			assert.ok( seen.events( 'page_view' ).length >= 2, JSON.stringify( seen.beacons ) );
			assert.deepEqual( seen.events( 'cta_click' ).map( ( { data } ) => data.label ), [ 'Book a demo' ] );
			assert.equal( seen.events( 'scroll' ).length + seen.events( 'engaged' ).length, 0 );
			assert.deepEqual( seen.events( 'custom' ).map( ( { data } ) => data ), [ { name: 'video' } ] );
			for ( const beacon of seen.beacons ) {
				assert.deepEqual( [ beacon.visitor, beacon.session ], [ undefined, undefined ] );
			}
			assert.deepEqual( [ ...seen.hosts ].sort(), [ site.host, new URL( stack.api.url ).host ].sort() );
			await context.close();
		} );
	}

	test( 'tells clicks, downloads, scrolling, stays, own events and pages without loading, and a lead’s go on the timeline', async () => {
		await assume( 'granted' );
		const context = await browser.newContext();
		context.setDefaultTimeout( 30_000 );
		await context.addInitScript( () => window.dmat?.( 'track', 'too-early' ) );
		const page = await context.newPage();
		const seen = await watch( page );
		await page.goto( links );
		await watched( page );
		await page.mouse.move( 40, 40 );
		await page.mouse.move( 60, 60 );
		await page.evaluate( () => window.dmat( 'track', 'video-played', { second: 3 } ) );
		await page.getByRole( 'link', { name: 'Go', exact: true } ).click();
		await Promise.all( [ page.waitForEvent( 'download' ), page.getByRole( 'link', { name: 'White paper' } ).click() ] ).catch( () => {} );
		const [ other ] = await Promise.all( [ context.waitForEvent( 'page' ), page.getByRole( 'link', { name: 'Other site' } ).click() ] );
		await other.close();
		await page.bringToFront();
		await page.mouse.wheel( 0, 1500 );
		await page.waitForTimeout( 2200 );
		await page.evaluate( () => history.pushState( null, '', '/another-page/' ) );
		await until( () => seen.events( 'page_view' ).length === 2, 'The page without loading', 10 );
		await sendForm( page, `clicks.${ email }` );

		assert.deepEqual( seen.events( 'cta_click' )[ 0 ].data.label, 'Book a demo' );
		assert.ok( seen.events( 'download' )[ 0 ].data.url.endsWith( '/white-paper.pdf' ) );
		assert.ok( seen.events( 'outbound_click' )[ 0 ].data.url.startsWith( 'http://other.invalid/' ) );
		assert.deepEqual( seen.events( 'custom' )[ 0 ].data, { name: 'video-played', data: { second: 3 } } );
		assert.equal( seen.events( 'scroll' )[ 0 ].data.depth, 25 );
		assert.ok( seen.events( 'engaged' )[ 0 ].data.seconds >= 2 );
		const engaged = seen.beacons.find( ( { events } ) => events.some( ( { type } ) => type === 'engaged' ) );
		assert.equal( engaged.page.url.split( '#' )[ 0 ], links, 'What came before belongs to the page before.' );

		const lead = await leadOf( `clicks.${ email }` );
		const kinds = await until( async () => {
			const found = ( await activitiesOf( lead ) ).filter( ( { kind } ) => [ 'cta_click', 'download', 'custom' ].includes( kind ) );
			return found.length >= 3 && found;
		}, 'The timeline' );
		assert.deepEqual( kinds.map( ( { title } ) => title ).sort(), [ 'Clicked “Book a demo”', 'Downloaded white-paper.pdf', 'video-played on Links' ].map( ( title ) => kinds.find( ( one ) => one.title.startsWith( title ) ).title ).sort() );
		await context.close();
	} );

	test( 'tells the field at which a form was left, also when the page ends', async () => {
		await assume( 'none' );
		const form = ( await api( 'GET', '/api/forms' ) ).items.find( ( { uid } ) => uid === stack.landingPages[ 0 ].formId );
		const leftAt = async () => Object.fromEntries( ( await api( 'GET', `/api/forms/${ form.id }/drop-off` ) ).fields.map( ( { name, left_at } ) => [ name, left_at ] ) );
		const before = await leftAt();
		const context = await browser.newContext();
		const page = await context.newPage();
		const seen = await watch( page );
		await page.goto( landing );
		await watched( page );
		await page.getByLabel( 'Your name' ).fill( 'Mary' );
		await page.getByLabel( 'Work email' ).focus();
		await page.waitForTimeout( 600 );
		assert.equal( seen.events( 'form_view' ).length, 1 );
		await page.goto( links );
		await until( async () => ( await leftAt() ).email === before.email + 1, 'The field that was left' );
		assert.equal( ( await leftAt() ).name, before.name );
		await context.close();
	} );

	test( 'shows three visits from a link on LinkedIn as three visits by social, on the lead’s timeline', async () => {
		await assume( 'granted' );
		const context = await browser.newContext( { locale: 'de-DE' } );
		context.setDefaultTimeout( 30_000 );
		await context.route( 'https://www.linkedin.com/**', ( route ) => route.fulfill( { contentType: 'text/html', body: `<a href="${ links }" referrerpolicy="unsafe-url">Our page</a>` } ) );
		let page;
		for ( let visit = 0; visit < 3; visit += 1 ) {
			await page?.close();
			page = await context.newPage();
			await page.goto( 'https://www.linkedin.com/feed/' );
			await page.getByRole( 'link' ).click();
			await page.waitForURL( links );
			await remembered( page );
		}
		await sendForm( page, `linkedin.${ email }` );
		const lead = await leadOf( `linkedin.${ email }` );
		assert.equal( lead.channel, 'social' );
		const visits = await until( async () => {
			const found = ( await api( 'GET', `/api/leads/${ lead.id }/timeline` ) ).items.filter( ( { visit } ) => visit );
			return found.length >= 3 && found;
		}, 'The three visits' );
		assert.deepEqual( visits.map( ( { visit } ) => [ visit.channel, visit.origin, visit.device, visit.browser ] ), Array( 3 ).fill( [ 'social', 'linkedin.com', 'desktop', 'Chrome' ] ) );
		await context.close();
	} );

	test( 'counts by a picture where no script runs', async () => {
		const context = await browser.newContext( { javaScriptEnabled: false } );
		const page = await context.newPage();
		const [ picture ] = await Promise.all( [ page.waitForResponse( ( { url } ) => url().includes( '/collect.gif?p=' ) ).catch( () => null ), page.goto( links ) ] )
			.catch( () => [ null ] );
		const answer = picture ?? await page.request.get( await page.locator( 'noscript img, img[src*="collect.gif"]' ).first().getAttribute( 'src' ) );
		assert.equal( answer.status(), 200 );
		assert.equal( answer.headers()[ 'content-type' ], 'image/gif' );
		assert.deepEqual( await context.cookies(), [] );
		await context.close();
	} );

	test( 'speaks to the site alone where its owner wants that, and still reaches the backend', async () => {
		await set( { consent_default: 'granted', first_party: true } );
		const context = await browser.newContext();
		context.setDefaultTimeout( 30_000 );
		const page = await context.newPage();
		const seen = await watch( page );
		await page.goto( `${ links }?utm_source=first-party&utm_medium=email` );
		await remembered( page );
		await watched( page );
		await page.getByRole( 'link', { name: 'Go', exact: true } ).click();
		await page.goto( `${ stack.wordpress.url }/` );
		await remembered( page );
		assert.deepEqual( [ ...seen.hosts ], [ site.host ] );
		assert.ok( seen.beacons.every( ( { url } ) => url.endsWith( '/dmat/v1/p' ) ), JSON.stringify( seen.beacons.map( ( { url } ) => url ) ) );
		assert.match( await page.locator( 'script[src*="/build/site/"]' ).first().getAttribute( 'src' ), /\/site\/(view|more)\.js/ );
		await sendForm( page, `through.${ email }` );
		const lead = await leadOf( `through.${ email }` );
		await until( async () => ( await activitiesOf( lead ) ).some( ( { kind } ) => kind === 'cta_click' ), 'What was reported through the site' );
		await set( { first_party: false } );
		await context.close();
	} );

	test( 'with consent brings the pages seen before the form to the lead', async () => {
		await assume( 'granted' );
		const context = await browser.newContext();
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
