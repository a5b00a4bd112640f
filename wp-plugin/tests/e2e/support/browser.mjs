import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { stack } from './stack.mjs';

const calm = [ '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync' ];

/** The first screens of a fresh WordPress on a busy machine take their time, in milliseconds. */
const PATIENCE = 60_000;

/** The browser of the machine, with more options if need be; one per test file. */
export const openBrowser = ( ...more ) => chromium.launch( { executablePath: process.env.DMAT_CHROMIUM ?? '/usr/bin/chromium', args: [ ...calm, ...more ] } );

/** A page of a person who is logged in to wp-admin. */
export async function openAsAdmin( browser, viewport = { width: 1440, height: 1000 } ) {
	const context = await browser.newContext( { viewport } );
	context.setDefaultTimeout( PATIENCE );
	const page = await context.newPage();
	await page.goto( `${ stack.wordpress.url }/wp-login.php` );
	await page.fill( '#user_login', stack.wordpress.adminUser );
	await page.fill( '#user_pass', stack.wordpress.adminPassword );
	await Promise.all( [ page.waitForURL( /wp-admin/, { waitUntil: 'commit' } ), page.click( '#wp-submit' ) ] );
	return page;
}

/** Keeps a picture of what went wrong beside the other artefacts of the run. */
export async function keepPicture( page, name ) {
	const folder = process.env.DMAT_ARTIFACTS;
	if ( folder ) {
		mkdirSync( folder, { recursive: true } );
		await page.screenshot( { path: path.join( folder, `${ name }.png` ), fullPage: true } );
	}
}
