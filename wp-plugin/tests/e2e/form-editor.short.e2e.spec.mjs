/** An author puts a form on a page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violationsIn } from './support/accessibility.mjs';
import { keepPicture, openAsAdmin, openBrowser } from './support/browser.mjs';
import { blocksOf, canvasOf, insertForm, openEditor, publish } from './support/editor.mjs';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
let browser, page;

before( async () => {
	browser = await openBrowser();
	page = await openAsAdmin( browser );
} );
after( () => browser?.close() );

const formsOf = async () => ( await blocksOf( page ) ).filter( ( { name } ) => name === 'dmat/form' );

for ( const kind of [ 'Contact', 'Newsletter', 'Demo request', 'Webinar', 'Download', 'Quote' ] ) {
	test( `one click makes a working form: ${ kind }`, async () => {
		await openEditor( page );
		await insertForm( page, kind );
		const blocks = await blocksOf( page );
		assert.ok( blocks.every( ( { isValid } ) => isValid ) );
		assert.match( blocks[ 0 ].attributes.formId, UUID );
		assert.equal( blocks[ 0 ].attributes.welcome.enabled, true );
		assert.equal( blocks.filter( ( { attributes } ) => attributes.maps === 'email' ).length, 1 );
		assert.equal( blocks.filter( ( { name } ) => name === 'dmat/submit' ).length, 1 );
		assert.ok( blocks.filter( ( { name } ) => /field|consent/.test( name ) ).every( ( { attributes } ) => attributes.name ) );
	} );
}

test( 'a saved form is valid after reload and keeps its id, its words and its welcome email', async () => {
	await openEditor( page );
	const canvas = await insertForm( page, 'Demo request' );
	const question = canvas.getByRole( 'textbox', { name: 'Question' } ).first();
	await question.click();
	await page.keyboard.press( 'ControlOrMeta+A' );
	await page.keyboard.type( 'Who & where are you?' );
	const [ before ] = await formsOf();
	const saved = await publish( page, 'A form to keep' );
	assert.match( saved.content, /"label":"Who \\u0026 where are you\?"/ );
	await openEditor( page, saved.id );
	await ( await canvasOf( page ) ).waitForSelector( '.dmat-field' );
	const blocks = await blocksOf( page );
	assert.deepEqual( blocks.filter( ( { isValid } ) => ! isValid ), [] );
	assert.deepEqual( blocks.find( ( { name } ) => name === 'dmat/form' ).attributes, before.attributes );
	assert.equal( await page.evaluate( () => window.wp.data.select( 'core/editor' ).isEditedPostDirty() ), false );
} );

test( 'a duplicated form is a form of its own, and a duplicated field gets a name of its own', async () => {
	await openEditor( page );
	await insertForm( page, 'Contact' );
	const [ original ] = await formsOf();
	const field = ( await blocksOf( page ) ).find( ( { name } ) => name === 'dmat/field-text' );
	await page.evaluate( ( id ) => window.wp.data.dispatch( 'core/block-editor' ).duplicateBlocks( [ id ] ), field.clientId );
	await page.evaluate( ( id ) => window.wp.data.dispatch( 'core/block-editor' ).duplicateBlocks( [ id ] ), original.clientId );
	await page.waitForFunction( () => new Set( window.wp.data.select( 'core/block-editor' ).getBlocks().filter( ( { name } ) => name === 'dmat/form' ).map( ( { attributes } ) => attributes.formId ) ).size === 2 );
	const [ first, second ] = await formsOf();
	assert.equal( first.attributes.formId, original.attributes.formId );
	assert.match( second.attributes.formId, UUID );
	const names = ( await blocksOf( page ) ).filter( ( { name } ) => name === 'dmat/field-text' ).map( ( { attributes } ) => attributes.name );
	assert.deepEqual( names, [ 'name', 'name_2', 'name', 'name_2' ] );
} );

test( 'the welcome email can be written and is read as the visitor will', async () => {
	await openEditor( page );
	await insertForm( page, 'Newsletter' );
	const [ { clientId } ] = await formsOf();
	await page.evaluate( async ( id ) => {
		await window.wp.data.dispatch( 'core/block-editor' ).selectBlock( id );
		await window.wp.data.dispatch( 'core/edit-post' ).openGeneralSidebar( 'edit-post/block' );
	}, clientId );
	await page.getByRole( 'button', { name: 'Welcome email' } ).click();
	await page.getByLabel( 'Subject' ).fill( 'Hello {{ lead.first_name | default: "there" }}' );
	const preview = page.getByRole( 'group', { name: 'Preview of the email' } );
	await preview.getByText( 'Hello Alex', { exact: true } ).waitFor();
	await page.getByLabel( 'Text', { exact: true } ).fill( 'You are from ' );
	await page.getByRole( 'button', { name: 'Insert a field into the text' } ).click();
	await page.getByRole( 'menuitem', { name: 'Company' } ).click();
	await preview.getByText( 'You are from Rivera & Co.' ).waitFor();
	const [ { attributes } ] = await formsOf();
	assert.equal( attributes.welcome.body, 'You are from {{ lead.company_name | default: "your company" }}' );
	await keepPicture( page, 'form-welcome' );
} );

test( 'the form on the canvas has no accessibility violations', async () => {
	await openEditor( page );
	const canvas = await insertForm( page, 'Demo request' );
	assert.deepEqual( await violationsIn( canvas, '.wp-block-dmat-form' ), [] );
	await keepPicture( page, 'form-editor' );
} );
