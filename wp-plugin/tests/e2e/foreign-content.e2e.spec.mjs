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
import { fixture, makePage } from './support/made-pages.mjs';

const folder = process.env.DMAT_DATASETS ?? fileURLToPath( new URL( '../../../../shared/datasets', import.meta.url ) );
const file = `${ folder }/wordpress/64-block-test-data.xml`;
const skip = existsSync( file ) ? false : `no ${ file.slice( folder.length + 1 ) } in the folder of test data (DMAT_DATASETS)`;
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
			.filter( ( { markup } ) => markup.includes( '<!-- wp:' ) );
	}, readFileSync( file, 'utf8' ) );
} );
after( () => browser?.close() );

/** What a block looks like, apart from numbers WordPress counts up on a page. */
const looksOf = ( page ) =>
	page.locator( '.foreign' ).evaluate( ( element ) => {
		const plain = ( html ) => html.replace( /\b(wp-container-[\w-]*?-is-layout-)\w+/g, '$1' ).replace( /\bwp-elements-\w+/g, '' ).replace( /((?:id|for|aria-controls|aria-labelledby|aria-describedby|name)=")[^"]*\d[^"]*"/g, '$1"' ).replace( /data-wp-context="[^"]*"|uniqueId[^,}]*/g, '' );
		return { html: plain( element.innerHTML ), heights: [ ...element.children ].map( ( child ) => Math.round( child.getBoundingClientRect().height ) ) };
	} );

test( 'foreign blocks look beside ours as they do alone, and ours stay whole', { skip }, async ( t ) => {
	assert.ok( foreign.length >= 10, 'the data holds posts with blocks' );
	t.diagnostic( `${ foreign.length } posts` );
	const ours = fixture( 'page-blocks-saved-on-6.8.html' );
	const context = await browser.newContext( { viewport: { width: 1280, height: 900 } } );
	await context.route( ( url ) => ! /^(127\.0\.0\.1|localhost)$/.test( url.hostname ), ( route ) => route.abort() );
	const page = await context.newPage();
	const problems = [];
	page.on( 'pageerror', ( error ) => problems.push( String( error ) ) );
	for ( const { title, markup } of foreign ) {
		const wrapped = `<!-- wp:group {"className":"foreign","layout":{"type":"default"}} --><div class="wp-block-group foreign">${ markup }</div><!-- /wp:group -->`;
		const alone = await makePage( admin, title, wrapped );
		await page.goto( alone.url, { waitUntil: 'domcontentloaded' } );
		const before = await looksOf( page );
		const beside = await makePage( admin, title, ours + wrapped + ours );
		await page.goto( beside.url, { waitUntil: 'domcontentloaded' } );
		assert.deepEqual( await looksOf( page ), before, title );
		assert.equal( await page.locator( '.wp-block-dmat-hero' ).count(), 14, title );
		assert.equal( await page.locator( '.wp-block-dmat-faq details' ).count(), 2, title );
	}
	await keepPicture( page, 'foreign-content' );
	assert.deepEqual( problems, [] );
	await context.close();
} );
