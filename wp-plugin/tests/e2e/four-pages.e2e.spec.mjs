/**
 * A person makes four landing pages from designs, one for each purpose, each in under two minutes; visitors see them.
 * The run is recorded: a trace with a picture of every step (open it with `npx playwright show-trace`).
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ownViolationsIn, violationsIn } from './support/accessibility.mjs';
import { keepPicture, openAsAdmin, openBrowser } from './support/browser.mjs';
import { blocksOf, canvasOf, openEditor } from './support/editor.mjs';
import { brokenIn, excess, offerDesigns, publishByHand, startFrom } from './support/landing-pages.mjs';

/** Seconds a person may take for one page. */
const LONGEST = 120;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const pages = [
	{ type: 'standard', design: 'Landing page: promise and form side by side', title: 'Close your books', headline: 'Close your books by Wednesday', button: 'Show me' },
	{ type: 'product', design: 'Product: offer with countdown', title: 'Fresh coffee', headline: 'Coffee that was green this morning', button: 'Take a third off' },
	{ type: 'webinar', design: 'Webinar: on stage', title: 'Cash flow', headline: 'Your cash flow in one evening', button: 'Keep my seat' },
	{ type: 'download', design: 'Download: the cover', title: 'First ninety days', headline: 'New here? Your first quarter.', button: 'Get the guide' },
];
let browser, admin;
const artifacts = process.env.DMAT_ARTIFACTS;

before( async () => {
	browser = await openBrowser();
	admin = await openAsAdmin( browser );
	await offerDesigns( admin );
	await admin.context().tracing.start( { screenshots: true, snapshots: false, title: 'Four landing pages' } );
} );
after( async () => {
	await admin?.context().tracing.stop( artifacts ? { path: path.join( artifacts, 'four-pages-trace.zip' ) } : {} );
	await browser?.close();
} );

for ( const wanted of pages ) {
	test( `a page for the purpose “${ wanted.type }” is made in under two minutes`, async ( t ) => {
		const began = Date.now();
		const canvas = await startFrom( admin, wanted.design );
		await canvas.getByRole( 'textbox', { name: 'Add title' } ).fill( wanted.title );
		const headline = canvas.getByRole( 'document', { name: /Block: Heading/ } ).first();
		await headline.click();
		await admin.keyboard.press( 'ControlOrMeta+A' );
		await admin.keyboard.type( wanted.headline );
		await keepPicture( admin, `four-pages-${ wanted.type }-editor` );
		wanted.url = await publishByHand( admin );
		const seconds = ( Date.now() - began ) / 1000;
		t.diagnostic( `${ wanted.type }: ${ Math.round( seconds ) } s` );
		assert.ok( seconds < LONGEST, `it took ${ seconds } s` );
		const saved = await admin.evaluate( () => {
			const editor = window.wp.data.select( 'core/editor' );
			return { id: editor.getCurrentPostId(), template: editor.getEditedPostAttribute( 'template' ) };
		} );
		assert.equal( saved.template, 'landing', 'nothing leads away from a landing page' );
		wanted.id = saved.id;
	} );
}

test( 'each page has a form of its own, and every block is whole after reload', async () => {
	const ids = [];
	for ( const { id, type } of pages ) {
		await openEditor( admin, id );
		const canvas = await canvasOf( admin );
		await canvas.waitForSelector( '.dmat-field' );
		const blocks = await blocksOf( admin );
		assert.deepEqual( brokenIn( blocks ), [], type );
		assert.equal( blocks.find( ( { name } ) => name === 'dmat/hero' ).attributes.templateType, type );
		ids.push( ...blocks.filter( ( { name } ) => name === 'dmat/form' ).map( ( { attributes } ) => attributes.formId ) );
		assert.equal( await admin.evaluate( () => window.wp.data.select( 'core/editor' ).isEditedPostDirty() ), false );
		assert.deepEqual( await ownViolationsIn( canvas, '.is-root-container' ), [], `${ type } in the editor` );
	}
	assert.equal( new Set( ids ).size, pages.length );
	assert.ok( ids.every( ( id ) => UUID.test( id ) ) );
} );

for ( const width of [ 1440, 390 ] ) {
	test( `visitors see each page at ${ width } px: one headline, nothing sticks out, nothing is in anybody’s way`, async () => {
		const context = await browser.newContext( { viewport: { width, height: 900 } } );
		for ( const { url, type, headline, button } of pages ) {
			const page = await context.newPage();
			await page.goto( url );
			await page.getByRole( 'heading', { level: 1, name: headline } ).waitFor();
			assert.equal( await page.getByRole( 'heading', { level: 1 } ).count(), 1 );
			await page.getByRole( 'button', { name: button } ).waitFor();
			assert.equal( await excess( page ), 0, `${ type } scrolls sideways` );
			assert.deepEqual( await violationsIn( page, 'main' ), [], type );
			await keepPicture( page, `four-pages-${ type }-${ width }` );
			await page.evaluate( () => document.documentElement.setAttribute( 'dir', 'rtl' ) );
			assert.equal( await excess( page ), 0, `${ type } scrolls sideways from right to left` );
			await keepPicture( page, `four-pages-${ type }-${ width }-rtl` );
			await page.close();
		}
		await context.close();
	} );
}
