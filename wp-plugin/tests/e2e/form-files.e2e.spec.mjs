/** A visitor sends a file along; the team finds it with the lead, whatever the backend was doing meanwhile. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violationsIn } from './support/accessibility.mjs';
import { api } from './support/api.mjs';
import { keepPicture, openBrowser } from './support/browser.mjs';
import { block, formAround, publishMarkup, someone } from './support/form-page.mjs';
import { stack } from './support/stack.mjs';

let browser, url;
const pdf = { name: 'Brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from( '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n' ) };

before( async () => {
	browser = await openBrowser();
	( { url } = await publishMarkup( browser, 'Send us your brief', formAround(
		block( 'dmat/field-email', { name: 'email', label: 'Email', maps: 'email', required: true } )
		+ block( 'dmat/field-file', { name: 'brief', label: 'Your brief', required: true, accept: [ 'pdf', 'png' ], maxMegabytes: 1, help: 'A PDF, at most 1 MB.' } )
		+ block( 'dmat/submit', { text: 'Send it' } )
	) ) );
} );
after( () => browser?.close() );

const open = async ( options = {} ) => {
	const page = await ( await browser.newContext( { viewport: { width: 1440, height: 1000 }, ...options } ) ).newPage();
	await page.goto( url );
	return page;
};
const submissionOf = async ( email ) => {
	for ( let tries = 0; tries < 60; tries++ ) {
		const { items: [ lead ] } = await api( 'GET', `/api/leads?search=${ encodeURIComponent( email ) }` );
		if ( lead ) {
			return ( await api( 'GET', `/api/leads/${ lead.id }` ) ).submissions[ 0 ];
		}
		await new Promise( ( go ) => setTimeout( go, 1000 ) );
	}
	throw new Error( `${ email } never became a lead` );
};
const thanked = ( page ) => page.getByText( 'Thank you. We have received your answers.' ).waitFor();

test( 'a file goes along with the form', async () => {
	const page = await open();
	const { email } = someone();
	await page.getByLabel( 'Email' ).fill( email );
	await page.getByLabel( 'Your brief' ).setInputFiles( pdf );
	await keepPicture( page, 'form-file' );
	assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
	await page.getByRole( 'button', { name: 'Send it' } ).click();
	await thanked( page );
	const submission = await submissionOf( email );
	assert.deepEqual( submission.files.map( ( { field, name, size } ) => [ field, name, size ] ), [ [ 'brief', 'Brief.pdf', pdf.buffer.length ] ] );
	await page.context().close();
} );

test( 'a file of another kind, or too large, is refused before it is sent, and one that lies is refused by the backend', async () => {
	const page = await open( { viewport: { width: 390, height: 800 } } );
	await page.getByLabel( 'Email' ).fill( someone().email );
	const send = page.getByRole( 'button', { name: 'Send it' } );
	await send.click();
	await page.getByRole( 'link', { name: 'Fill in “Your brief”.' } ).waitFor();
	await page.getByLabel( 'Your brief' ).setInputFiles( { name: 'shell.php', mimeType: 'text/php', buffer: Buffer.from( '<?php' ) } );
	await send.click();
	await page.getByRole( 'link', { name: 'Choose a file of one of these kinds for “Your brief”: pdf, png.' } ).waitFor();
	await page.getByLabel( 'Your brief' ).setInputFiles( { ...pdf, buffer: Buffer.alloc( 1_100_000, 'a' ) } );
	await send.click();
	await page.getByRole( 'link', { name: 'Choose a file of at most 1 MB for “Your brief”.' } ).waitFor();
	await keepPicture( page, 'form-file-390' );
	await page.getByLabel( 'Your brief' ).setInputFiles( { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from( 'MZ this is a program' ) } );
	await send.click();
	await page.getByRole( 'link', { name: /“Your brief”/ } ).waitFor();
	assert.equal( await page.locator( 'form.dmat-form' ).isVisible(), true );
	await page.context().close();
} );

test( 'nothing is lost while the backend does not answer: the site keeps the file and delivers it', async () => {
	const page = await open();
	const { email } = someone();
	await page.route( /\/api\/public\/forms\//, ( route ) => route.abort() );
	await page.getByLabel( 'Email' ).fill( email );
	await page.getByLabel( 'Your brief' ).setInputFiles( pdf );
	await page.getByRole( 'button', { name: 'Send it' } ).click();
	await thanked( page );
	for ( let visits = 0; visits < 4; visits++ ) {
		await new Promise( ( go ) => setTimeout( go, 3000 ) );
		await page.goto( url );
	}
	assert.equal( ( await submissionOf( email ) ).files[ 0 ].name, 'Brief.pdf' );
	await page.context().close();
} );

/** The link in the mail that asks whether an address is right. */
async function confirmationLink( email ) {
	for ( let tries = 0; tries < 60; tries++ ) {
		const list = await ( await fetch( stack.mail.messagesUrl ) ).json();
		const mail = ( list.messages ?? list.items ?? list ).find( ( { to } ) => JSON.stringify( to ).includes( email ) );
		if ( mail ) {
			const text = mail.html ?? ( await ( await fetch( `${ stack.mail.messagesUrl }/${ mail.id }` ) ).text() );
			return /http[^\s"\\<>\]]*\/api\/public\/confirm\/[\w-]+/.exec( text )[ 0 ];
		}
		await new Promise( ( go ) => setTimeout( go, 500 ) );
	}
	throw new Error( `${ email } was never asked` );
}

test( 'without JavaScript the file arrives too, and is there once the address is confirmed', async () => {
	const page = await open( { javaScriptEnabled: false } );
	const { email } = someone();
	await page.getByLabel( 'Email' ).fill( email );
	await page.getByLabel( 'Your brief' ).setInputFiles( pdf );
	await page.getByRole( 'button', { name: 'Send it' } ).click();
	await thanked( page );
	await page.goto( await confirmationLink( email ) );
	await page.getByRole( 'button', { name: 'Yes, confirm' } ).click();
	await page.getByRole( 'heading', { name: 'Thank you, confirmed' } ).waitFor();
	const { files, answers } = await submissionOf( email );
	assert.deepEqual( files.map( ( { field, name, size } ) => [ field, name, size ] ), [ [ 'brief', 'Brief.pdf', pdf.buffer.length ] ] );
	assert.equal( answers.find( ( { name } ) => name === 'brief' ).value, 'Brief.pdf' );
	await page.context().close();
} );

test( 'without JavaScript a file that is too large for the form, or for PHP, is refused in words', async () => {
	for ( const [ megabytes, words ] of [ [ 1.2, 'Choose a file of at most 1 MB for “Your brief”.' ], [ 40, /^This is more than the form can hold\. Choose smaller files, of at most \d+ MB together\.$/ ] ] ) {
		const page = await open( { javaScriptEnabled: false } );
		await page.getByLabel( 'Email' ).fill( someone().email );
		await page.getByLabel( 'Your brief' ).setInputFiles( { ...pdf, buffer: Buffer.alloc( megabytes * 1_048_576, pdf.buffer ) } );
		await page.getByRole( 'button', { name: 'Send it' } ).click();
		await page.getByRole( 'alert' ).getByText( words ).waitFor();
		assert.ok( await page.locator( 'form.dmat-form' ).isVisible() );
		await keepPicture( page, `form-file-no-script-${ Math.round( megabytes ) }` );
		await page.context().close();
	}
} );
