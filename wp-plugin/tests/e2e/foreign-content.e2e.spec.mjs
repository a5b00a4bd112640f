/**
 * The test content of the WordPress theme team, with every kind of core block in it, beside our blocks. Give the folder
 * of the data as DMAT_DATASETS, or put it in `shared/datasets` beside the repository.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keepPicture, openAsAdmin, openBrowser } from './support/browser.mjs';
import { openEditor } from './support/editor.mjs';
import { changePage, fixture, makePage } from './support/made-pages.mjs';

const folder = process.env.DMAT_DATASETS ?? fileURLToPath( new URL( '../../../../shared/datasets', import.meta.url ) );
const file = `${ folder }/wordpress/64-block-test-data.xml`;
const skip = existsSync( file ) ? false : `no ${ file.slice( folder.length + 1 ) } in the folder of test data (DMAT_DATASETS)`;

/** Posts on one page. */
const AT_ONCE = 16;

let browser, admin, foreign;

before( async () => {
	if ( skip ) {
		return;
	}
	browser = await openBrowser();
	admin = await openAsAdmin( browser );
	await openEditor( admin );
	foreign = await admin.evaluate( ( xml ) => {
		const content = 'http://purl.org/rss/1.0/modules/content/';
		const items = [ ...new DOMParser().parseFromString( xml, 'text/xml' ).querySelectorAll( 'item' ) ];
		return items
			.map( ( item ) => ( { title: item.querySelector( 'title' )?.textContent ?? '', markup: item.getElementsByTagNameNS( content, 'encoded' )[ 0 ]?.textContent ?? '' } ) )
			.filter( ( { markup } ) => markup.includes( '<!-- wp:' ) )
			// What lists the content of the site looks different after every change of it, with us or without.
			.filter( ( { markup } ) => ! /<!-- wp:(query|post-|latest-|page-list|archives|calendar|comments|categories|tag-cloud|navigation)/.test( markup ) )
			// Several stand on one page here, and one must not cut it in two.
			.map( ( { title, markup } ) => ( { title, markup: markup.replaceAll( '<!--nextpage-->', '' ) } ) );
	}, readFileSync( file, 'utf8' ) );
} );
after( () => browser?.close() );

/** What a block looks like, apart from numbers WordPress counts up on a page. */
const looksOf = async ( page ) => {
	await page.evaluate( () => document.fonts.ready );
	return page.locator( '.foreign' ).evaluateAll( ( elements ) => elements.map( ( element ) => {
		const plain = ( html ) => html.replace( /\b(wp-container-[\w-]*?-is-layout-)\w+/g, '$1' ).replace( /\bwp-elements-\w+/g, '' ).replace( /((?:id|for|aria-controls|aria-labelledby|aria-describedby|name)=")[^"]*\d[^"]*"/g, '$1"' ).replace( /data-wp-(?:context|key)="[^"]*"/g, '' );
		const copy = element.cloneNode( true );
		// Some of them show whole pages of the site, forms with a signature of their own too.
		copy.querySelectorAll( '[class*="wp-block-dmat-"]' ).forEach( ( own ) => own.remove() );
		return { html: plain( copy.innerHTML ), heights: [ ...element.children ].map( ( child ) => `${ child.tagName }.${ child.className.replace?.( /\d+/g, '' ) } ${ Math.round( child.getBoundingClientRect().height ) }` ) };
	} ) );
};

test( 'foreign blocks look beside ours as they do alone, and ours stay whole', { skip }, async ( t ) => {
	assert.ok( foreign.length >= 10, 'the data holds posts with blocks' );
	t.diagnostic( `${ foreign.length } posts` );
	const ours = fixture( 'page-blocks-saved-on-6.8.html' );
	const context = await browser.newContext( { viewport: { width: 1280, height: 900 } } );
	await context.route( ( url ) => ! /^(127\.0\.0\.1|localhost)$/.test( url.hostname ), ( route ) => route.abort() );
	const page = await context.newPage();
	const problems = [];
	page.on( 'pageerror', ( error ) => problems.push( String( error ) ) );
	for ( let first = 0; first < foreign.length; first += AT_ONCE ) {
		const some = foreign.slice( first, first + AT_ONCE );
		const title = some.map( ( one ) => one.title ).join( ', ' );
		const wrapped = some.map( ( { markup } ) => `<!-- wp:group {"className":"foreign","layout":{"type":"default"}} --><div class="wp-block-group foreign">${ markup }</div><!-- /wp:group -->` ).join( '' );
		// One page with two contents: some blocks list the pages of the site.
		const { id, url } = await makePage( admin, title, wrapped );
		await page.goto( url, { waitUntil: 'load' } );
		const before = await looksOf( page );
		await changePage( admin, id, ours + wrapped + ours );
		await page.goto( url, { waitUntil: 'load' } );
		assert.deepEqual( await looksOf( page ), before, title );
		assert.equal( await page.locator( '.wp-block-dmat-hero' ).count(), 14, title );
		assert.equal( await page.locator( '.wp-block-dmat-faq details' ).count(), 2, title );
	}
	await keepPicture( page, 'foreign-content' );
	assert.deepEqual( problems, [] );
	await context.close();
} );
