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

test( 'the pixel weighs at most 3 KB', ( t ) => {
	assert.ok( existsSync( new URL( 'pixel/pixel.js', build ) ), 'build/pixel/pixel.js is missing; run the build' );
	const bytes = weigh( 'pixel/pixel.js' );
	t.diagnostic( `pixel: ${ bytes } bytes, target 1,000` );
	assert.ok( bytes <= 3072, `${ bytes } bytes` );
} );

test( 'the style of a form weighs at most 1,500 bytes', () => {
	const bytes = weigh( 'blocks/form/style-index.css' );
	assert.ok( bytes <= 1500, `${ bytes } bytes` );
} );
