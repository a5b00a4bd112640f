/** Every kind of question, and the landing page a site starts with. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violationsIn } from './support/accessibility.mjs';
import { keepPicture, openAsAdmin, openBrowser } from './support/browser.mjs';
import { blocksOf, canvasOf, openEditor, publish } from './support/editor.mjs';

const options = [ { value: 'red', label: 'Red' }, { value: 'blue', label: 'Blue & green' } ];
const fields = [
	[ 'dmat/field-text', { name: 'name', label: 'Name', help: 'As on your card.', maps: 'name' } ],
	[ 'dmat/field-email', { name: 'email', label: 'Email', required: true } ],
	[ 'dmat/field-phone', { name: 'phone', label: 'Phone' } ],
	[ 'dmat/field-text', { name: 'code', label: 'Code', pattern: '\\d{4}', message: 'Four digits, please.' } ],
	[ 'dmat/field-textarea', { name: 'note', label: 'Note' } ],
	[ 'dmat/field-select', { name: 'select', label: 'Choose one', options } ],
	[ 'dmat/field-radio', { name: 'radio', label: 'Take one', options, required: true } ],
	[ 'dmat/field-checkboxes', { name: 'boxes', label: 'Take some', options } ],
	[ 'dmat/field-hidden', { name: 'offer', label: 'Offer', value: 'spring' } ],
	[ 'dmat/consent', { name: 'consent', text: 'Yes, <write> to "me".', required: true } ],
	[ 'dmat/submit', { text: 'Go' } ],
];
let browser, admin, saved;

before( async () => {
	browser = await openBrowser();
	admin = await openAsAdmin( browser );
	await openEditor( admin );
	await admin.evaluate( ( list ) => {
		const { createBlock } = window.wp.blocks;
		window.wp.data.dispatch( 'core/block-editor' ).insertBlocks( createBlock( 'dmat/form', { name: 'Everything', successText: 'Done.' }, list.map( ( [ name, attributes ] ) => createBlock( name, attributes ) ) ) );
	}, fields );
	await ( await canvasOf( admin ) ).waitForSelector( '.dmat-field--consent' );
	await admin.waitForFunction( () => window.wp.data.select( 'core/block-editor' ).getBlocks()[ 0 ].attributes.formId );
	saved = await publish( admin, 'Every kind of question' );
} );
after( () => browser?.close() );

async function visit( work, options ) {
	const context = await browser.newContext( options );
	const page = await context.newPage();
	try {
		await page.goto( saved.url );
		await work( page );
	} finally {
		await keepPicture( page, 'form-fields-last' );
		await context.close();
	}
}

test( 'every kind has a visible name, groups are groups, and nothing violates accessibility', () => visit( async ( page ) => {
	assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
	assert.equal( await page.getByLabel( 'Email (required)' ).getAttribute( 'autocomplete' ), 'email' );
	assert.equal( await page.getByLabel( 'Phone' ).getAttribute( 'autocomplete' ), 'tel' );
	await page.getByRole( 'radiogroup', { name: 'Take one (required)' } ).getByLabel( 'Blue & green' ).waitFor();
	await page.getByRole( 'group', { name: 'Take some' } ).getByLabel( 'Red' ).waitFor();
	assert.equal( await page.getByLabel( 'Yes, <write> to "me".' ).isChecked(), false );
	assert.equal( await page.getByRole( 'textbox', { name: 'Leave this empty' } ).count(), 0 );
} ) );

test( 'every kind of answer arrives as it was given', () => visit( async ( page ) => {
	await page.waitForSelector( 'form[data-dmat-form][novalidate]' );
	await page.getByLabel( 'Name' ).fill( ' Ada ' );
	await page.getByLabel( 'Email' ).fill( `fields.${ Date.now() }@example.com` );
	await page.getByLabel( 'Phone' ).fill( '+44 20 7946 0018' );
	await page.getByLabel( 'Code' ).fill( '12' );
	await page.getByLabel( 'Note' ).fill( 'one\ntwo' );
	await page.getByLabel( 'Choose one' ).selectOption( 'blue' );
	await page.getByRole( 'button', { name: 'Go' } ).click();
	assert.deepEqual( await page.getByRole( 'alert' ).getByRole( 'link' ).allInnerTexts(), [ 'Four digits, please.', 'Choose an answer for “Take one”.', 'Tick the box to continue.' ] );
	assert.equal( await page.getByRole( 'radiogroup' ).getAttribute( 'aria-invalid' ), 'true' );
	await page.getByLabel( 'Code' ).fill( '1234' );
	await page.getByRole( 'radiogroup' ).getByLabel( 'Red' ).check();
	await page.getByRole( 'group', { name: 'Take some' } ).getByLabel( 'Red' ).check();
	await page.getByRole( 'group', { name: 'Take some' } ).getByLabel( 'Blue & green' ).check();
	await page.getByLabel( 'Yes, <write>' ).check();
	const request = page.waitForRequest( ( one ) => one.method() === 'POST' && /submissions$/.test( one.url() ) );
	await page.getByRole( 'button', { name: 'Go' } ).click();
	const { answers } = ( await request ).postDataJSON();
	const { email, ...rest } = answers;
	assert.match( email, /^fields\./ );
	assert.deepEqual( rest, { name: 'Ada', phone: '+44 20 7946 0018', code: '1234', note: 'one\ntwo', select: 'blue', radio: 'red', boxes: [ 'red', 'blue' ], offer: 'spring', consent: true } );
	await page.getByRole( 'status' ).getByText( 'Done.' ).waitFor();
} ) );

test( 'without JavaScript every kind of answer is taken, too', () => visit( async ( page ) => {
	await page.getByLabel( 'Email' ).fill( `plain.${ Date.now() }@example.com` );
	await page.getByRole( 'radiogroup' ).getByLabel( 'Red' ).check();
	await page.getByRole( 'group', { name: 'Take some' } ).getByLabel( 'Red' ).check();
	await page.getByLabel( 'Yes, <write>' ).check();
	await page.getByRole( 'button', { name: 'Go' } ).click();
	await page.waitForURL( /dmat_result=/ );
	await page.getByText( 'Done.' ).waitFor();
}, { javaScriptEnabled: false } ) );

test( 'every kind of question on the canvas is valid after reload and violates no accessibility', async () => {
	await openEditor( admin, saved.id );
	const canvas = await canvasOf( admin );
	await canvas.waitForSelector( '.dmat-field--consent' );
	assert.deepEqual( ( await blocksOf( admin ) ).filter( ( { isValid } ) => ! isValid ), [] );
	assert.deepEqual( await violationsIn( canvas, '.wp-block-dmat-form' ), [] );
	await keepPicture( admin, 'form-fields-editor' );
} );

test( 'the landing page pattern is offered, valid in the editor, and has no accessibility violations', async () => {
	await openEditor( admin );
	await admin.evaluate( async () => {
		const { select, resolveSelect, dispatch } = window.wp.data;
		const patterns = ( await resolveSelect( 'core' ).getBlockPatterns?.() ) ?? select( 'core' ).getBlockPatterns();
		const pattern = patterns.find( ( { name } ) => name === 'dmat/landing' );
		dispatch( 'core/block-editor' ).insertBlocks( window.wp.blocks.parse( pattern.content ) );
		dispatch( 'core/editor' ).editPost( { template: 'landing' } );
	} );
	await admin.waitForFunction( () => {
		const flat = ( blocks ) => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );
		return flat( window.wp.data.select( 'core/block-editor' ).getBlocks() ).some( ( { attributes } ) => attributes.formId );
	} );
	assert.deepEqual( ( await blocksOf( admin ) ).filter( ( { isValid } ) => ! isValid ).map( ( { name } ) => name ), [] );
	const { url } = await publish( admin, 'A landing page' );
	for ( const width of [ 1440, 390 ] ) {
		const context = await browser.newContext( { viewport: { width, height: 900 } } );
		const page = await context.newPage();
		await page.goto( url );
		assert.ok( await page.evaluate( () => document.documentElement.scrollWidth <= window.innerWidth ), `scrolls sideways at ${ width }` );
		assert.equal( await page.getByRole( 'heading', { level: 1 } ).count(), 1 );
		assert.deepEqual( await violationsIn( page, 'main' ), [] );
		await keepPicture( page, `landing-${ width }` );
		await context.close();
	}
} );
