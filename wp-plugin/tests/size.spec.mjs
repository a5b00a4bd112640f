/** The bytes a visitor loads: how much the scripts on public pages may weigh, gzipped. Build first. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const build = new URL( '../build/', import.meta.url );
const weigh = ( file ) => gzipSync( readFileSync( new URL( file, build ) ), { level: 9 } ).length;

test( 'the script of a form weighs at most 1,500 bytes beyond what WordPress loads', () => {
	const bytes = weigh( 'blocks/form/view.js' );
	assert.ok( bytes <= 1500, `${ bytes } bytes` );
} );

test( 'the script of a form needs nothing but the Interactivity API', () => {
	const asset = readFileSync( new URL( 'blocks/form/view.asset.php', build ), 'utf8' );
	assert.match( asset, /'dependencies' => array\('@wordpress\/interactivity'\)/ );
} );

test( 'the pixel weighs at most 1,000 bytes, and with what it loads after the page at most 2,239 (as Umami’s tracker)', ( t ) => {
	for ( const [ first, rest ] of [ [ 'pixel/pixel.js', 'pixel/behaviour.js' ], [ 'site/view.js', 'site/more.js' ] ] ) {
		assert.ok( existsSync( new URL( first, build ) ), `build/${ first } is missing; run the build` );
		const bytes = [ weigh( first ), weigh( rest ) ];
		t.diagnostic( `${ first }: ${ bytes[ 0 ] } bytes, ${ rest }: ${ bytes[ 1 ] } bytes` );
		assert.ok( bytes[ 0 ] <= 1000, `${ first }: ${ bytes[ 0 ] } bytes` );
		assert.ok( bytes[ 0 ] + bytes[ 1 ] <= 2239, `${ first } and ${ rest }: ${ bytes[ 0 ] + bytes[ 1 ] } bytes` );
	}
} );

test( 'the style of a form weighs at most 1,500 bytes', () => {
	const bytes = weigh( 'blocks/form/style-index.css' );
	assert.ok( bytes <= 1500, `${ bytes } bytes` );
} );

test( 'the scripts of an offer and of a download weigh at most 1,000 and 400 bytes and lean on nothing', () => {
	for ( const [ block, most ] of [ [ 'offer', 1000 ], [ 'download', 400 ] ] ) {
		const bytes = weigh( `blocks/${ block }/view.js` );
		assert.ok( bytes <= most, `${ block }: ${ bytes } bytes` );
		assert.match( readFileSync( new URL( `blocks/${ block }/view.asset.php`, build ), 'utf8' ), /'dependencies' => array\(\)/ );
	}
} );

test( 'the styles of the blocks of a landing page weigh at most 1,500 bytes each and 6,000 together', () => {
	const all = [ 'hero', 'cta', 'features', 'testimonial', 'logos', 'pricing', 'faq', 'offer', 'webinar', 'download' ].map( ( block ) => weigh( `blocks/${ block }/style-index.css` ) );
	assert.ok( Math.max( ...all ) <= 1500 && all.reduce( ( sum, one ) => sum + one ) <= 6000, all.join( ', ' ) );
} );
