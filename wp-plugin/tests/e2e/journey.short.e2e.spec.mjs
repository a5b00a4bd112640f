/** What DMAT is for, whole: a person sends the form of a page, a marketer sees the lead, the person gets the welcome. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../../tools/process/run.mjs';
import { api } from './support/api.mjs';
import { openBrowser } from './support/browser.mjs';
import { open, settled, signIn } from './support/screens.mjs';
import { stack } from './support/stack.mjs';

const run = `j${ Date.now().toString( 36 ) }`;
const landing = stack.landingPages[ 0 ].url;
const start = fileURLToPath( new URL( '../../../tools/stack/start.mjs', import.meta.url ) );
const consent = /news by email/;

let browser;
before( async () => {
	browser = await openBrowser();
} );
after( () => browser?.close() );

/** Asks until the answer will do; fails with the last one. */
async function eventually( read, isRight, what, seconds = 60 ) {
	const end = Date.now() + seconds * 1000;
	for (;;) {
		const value = await read();
		if ( isRight( value ) ) {
			return value;
		}
		assert.ok( Date.now() < end, `${ what }: ${ JSON.stringify( value ) }` );
		await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
	}
}

const leadsOf = async ( email ) => ( await api( 'GET', `/api/leads?search=${ encodeURIComponent( email ) }` ) ).items;
const mailsTo = async ( email ) => ( await ( await fetch( stack.mail.messagesUrl ) ).json() ).filter( ( mail ) => mail.to === email );

/** Opens the landing page from a link on LinkedIn and sends its form, as a person would. */
async function send( person ) {
	const context = await browser.newContext();
	context.setDefaultTimeout( 30_000 );
	const page = await context.newPage();
	await page.goto( `${ landing }?utm_source=linkedin&utm_medium=social&utm_campaign=spring` );
	await page.getByLabel( 'Your name' ).fill( person.name );
	await page.getByLabel( 'Work email' ).fill( person.email );
	await page.getByLabel( consent ).check();
	return { page, context, press: () => page.getByRole( 'button', { name: 'Ask for a demo' } ).click() };
}

describe( 'a person who sends the form of a landing page', () => {
	test( 'is a lead with source, score and history in wp-admin, and is welcomed', async () => {
		const person = { name: 'Grace Hopper', email: `grace.${ run }@example.test` };
		const { page, context, press } = await send( person );
		await press();
		await page.getByRole( 'status' ).getByText( 'Thank you' ).waitFor();
		await context.close();

		const [ lead ] = await eventually( () => leadsOf( person.email ), ( found ) => found.length === 1 && found[ 0 ].lead_score >= 20, 'one lead with its score' );
		assert.equal( lead.channel, 'social' );
		const [ mail ] = await eventually( () => mailsTo( person.email ), ( found ) => found.length === 1, 'one welcome mail' );
		assert.match( mail.html, /unsubscribe/i );
		assert.ok( mail.text.length > 20 );
		assert.equal( mail.headers[ 'list-unsubscribe-post' ], 'List-Unsubscribe=One-Click' );

		const marketer = await signIn( browser, { width: 1440, height: 900 } );
		await open( marketer.page, '/leads' );
		await settled( marketer.page );
		await marketer.page.getByRole( 'link', { name: person.name } ).first().click();
		await marketer.page.getByText( person.email ).first().waitFor();
		await settled( marketer.page );
		const text = await marketer.page.locator( '#dmat-admin' ).innerText();
		for ( const sign of [ 'Why 20', 'Submitted', 'linkedin', consent ] ) {
			assert.match( text, new RegExp( sign, 'i' ) );
		}
		await marketer.context.close();
	} );

	test( 'is thanked while the api is dead, and a lead once it is back: one lead, one submission, one mail', async () => {
		const person = { name: 'Alan Turing', email: `alan.${ run }@example.test` };
		const { page, context, press } = await send( person );
		for ( const pid of stack.processes.api ) {
			process.kill( pid, 'SIGKILL' );
		}
		const began = Date.now();
		await press();
		await page.getByRole( 'status' ).getByText( 'Thank you' ).waitFor();
		assert.ok( Date.now() - began < 15_000, `thanked after ${ Date.now() - began } ms` );
		await context.close();

		await runCommand( [ process.execPath, start, '--detach', `--wp=${ stack.wordpress.version.slice( 0, 3 ) }` ], { what: 'npm start' } );
		await eventually( async () => { await fetch( landing ); return leadsOf( person.email ); }, ( found ) => found.length === 1, 'one lead', 120 );
		await eventually( () => mailsTo( person.email ), ( found ) => found.length === 1, 'one welcome mail' );
		await new Promise( ( resolve ) => setTimeout( resolve, 3_000 ) );
		const found = await leadsOf( person.email );
		assert.equal( found.length, 1 );
		assert.equal( ( await api( 'GET', `/api/leads/${ found[ 0 ].id }` ) ).submissions.length, 1 );
		assert.equal( ( await mailsTo( person.email ) ).length, 1 );
	} );
} );
