/** Every block a form is made of: in the editor, on the page, by keyboard, from right to left. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ownViolationsIn, violationsIn } from './support/accessibility.mjs';
import { api } from './support/api.mjs';
import { keepPicture, openAsAdmin, openBrowser } from './support/browser.mjs';
import { blocksOf, canvasOf, openEditor, publish } from './support/editor.mjs';
import { brokenIn, fixture, makePage } from './support/made-pages.mjs';

const fields = [ 'text', 'email', 'phone', 'textarea', 'select', 'radio', 'checkboxes', 'number', 'date', 'file' ];
let browser, admin;

before( async () => {
	browser = await openBrowser();
	admin = await openAsAdmin( browser );
	await openEditor( admin );
} );
after( () => browser?.close() );

for ( const version of [ '6.8', '7.1' ] ) {
	test( `forms that were saved on WordPress ${ version } are whole on this one, with their place on the page`, async () => {
		const markup = fixture( `form-blocks-saved-on-${ version }.html` );
		for ( const name of [ ...fields.map( ( kind ) => `field-${ kind }` ), 'field-hidden', 'consent', 'submit', 'form-step', 'form-success' ] ) {
			assert.match( markup, new RegExp( `<!-- wp:dmat/${ name } ` ) );
		}
		assert.deepEqual( await brokenIn( admin, markup ), [] );
		const { url } = await makePage( admin, `Saved on ${ version }`, markup );
		assert.match( await ( await fetch( url ) ).text(), /<div[^>]* id="our-form"/ );
	} );
}

test( 'every field, step and success screen stands on the canvas and on the page without violations, and is whole after reload', async () => {
	await openEditor( admin );
	await admin.evaluate( ( kinds ) => {
		const { createBlock, getBlockType } = window.wp.blocks;
		const field = ( kind ) => createBlock( `dmat/field-${ kind }`, { ...getBlockType( `dmat/field-${ kind }` ).example?.attributes, label: `A ${ kind }` } );
		window.wp.data.dispatch( 'core/block-editor' ).insertBlocks( createBlock( 'dmat/form', { name: 'All' }, [
			createBlock( 'dmat/form-step', { title: 'The first' }, kinds.slice( 0, 7 ).map( field ) ),
			createBlock( 'dmat/form-step', { title: 'The second' }, kinds.slice( 7 ).map( field ) ),
			createBlock( 'dmat/consent', { text: 'Yes, send me news.' } ),
			createBlock( 'dmat/submit', {} ),
			createBlock( 'dmat/form-success', {}, [ createBlock( 'core/heading', { level: 2, content: 'It is on its way' } ) ] ),
		] ) );
	}, fields );
	const canvas = await canvasOf( admin );
	await canvas.waitForSelector( '.wp-block-dmat-field-file' );
	assert.deepEqual( await ownViolationsIn( canvas, '.wp-block-dmat-form' ), [] );
	await keepPicture( admin, 'form-blocks-editor' );
	const { id, url } = await publish( admin, 'Every field' );
	await openEditor( admin, id );
	await ( await canvasOf( admin ) ).waitForSelector( '.wp-block-dmat-field-file' );
	assert.deepEqual( ( await blocksOf( admin ) ).filter( ( { isValid } ) => ! isValid ).map( ( { name } ) => name ), [] );
	assert.equal( await admin.evaluate( () => window.wp.data.select( 'core/editor' ).isEditedPostDirty() ), false );
	for ( const width of [ 1280, 390 ] ) {
		for ( const javaScriptEnabled of [ true, false ] ) {
			const page = await ( await browser.newContext( { viewport: { width, height: 900 }, javaScriptEnabled } ) ).newPage();
			await page.goto( url );
			if ( javaScriptEnabled ) {
				await page.getByText( 'Step 1 of 2' ).waitFor();
				assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
			}
			for ( const direction of [ 'ltr', 'rtl' ] ) {
				await page.locator( 'html' ).evaluate( ( root, dir ) => root.setAttribute( 'dir', dir ), direction );
				assert.equal( await page.locator( 'html' ).evaluate( ( root ) => Math.max( 0, root.scrollWidth - root.clientWidth ) ), 0, `${ direction } at ${ width }` );
				await keepPicture( page, `form-blocks-${ width }-${ direction }${ javaScriptEnabled ? '' : '-no-script' }` );
			}
			await page.context().close();
		}
	}
} );

test( 'a form of all new kinds is filled in and sent by keyboard alone', async () => {
	const markup = `<!-- wp:dmat/form {"formId":"${ crypto.randomUUID() }","name":"By keyboard"} -->`
		+ '<!-- wp:dmat/form-step {"title":"One"} --><!-- wp:dmat/field-number {"name":"seats","label":"Seats","min":1,"max":9,"step":1,"required":true} /--><!-- wp:dmat/field-date {"name":"start","label":"Start"} /--><!-- wp:dmat/field-file {"name":"brief","label":"Brief","accept":["pdf"]} /--><!-- /wp:dmat/form-step -->'
		+ '<!-- wp:dmat/form-step {"title":"Two"} --><!-- wp:dmat/field-email {"name":"email","label":"Email","maps":"email","required":true} /--><!-- /wp:dmat/form-step -->'
		+ '<!-- wp:dmat/submit {"text":"Send it"} /--><!-- wp:dmat/form-success --><!-- wp:heading --><h2 class="wp-block-heading">It is on its way</h2><!-- /wp:heading --><!-- /wp:dmat/form-success --><!-- /wp:dmat/form -->';
	const { url } = await makePage( admin, 'By keyboard', markup );
	const page = await ( await browser.newContext( { viewport: { width: 1280, height: 900 } } ) ).newPage();
	await page.goto( url );
	await page.getByText( 'Step 1 of 2' ).waitFor();
	const press = async ( ...keys ) => {
		for ( const key of keys ) {
			await page.keyboard.press( key );
		}
	};
	/** Goes on until this has the focus, as people without a mouse do. */
	const goTo = async ( locator ) => {
		for ( let tabs = 0; tabs < 30; tabs++ ) {
			if ( await locator.evaluate( ( element ) => element === document.activeElement ) ) {
				const ring = await locator.evaluate( ( element ) => `${ getComputedStyle( element ).outlineStyle } ${ getComputedStyle( element ).boxShadow }` );
				assert.notEqual( ring, 'none none', 'What has the focus looks like it.' );
				return;
			}
			await press( 'Tab' );
		}
		assert.fail( 'It cannot be reached by keyboard' );
	};
	await goTo( page.getByLabel( 'Seats' ) );
	await press( 'ArrowUp', 'ArrowUp', 'ArrowUp' );
	assert.equal( await page.getByLabel( 'Seats' ).inputValue(), '3' );
	await goTo( page.getByLabel( 'Start' ) );
	await page.keyboard.type( '02012027' );
	assert.match( await page.getByLabel( 'Start' ).inputValue(), /^2027-0[12]-0[12]$/ );
	await goTo( page.getByLabel( 'Brief' ) );
	const [ chooser ] = await Promise.all( [ page.waitForEvent( 'filechooser' ), press( 'Enter' ) ] );
	await chooser.setFiles( { name: 'Brief.pdf', mimeType: 'application/pdf', buffer: Buffer.from( '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n' ) } );
	await goTo( page.getByRole( 'button', { name: 'Next' } ) );
	await press( 'Enter' );
	await page.getByText( 'Step 2 of 2' ).waitFor();
	const address = `by.keyboard.${ Date.now() }@example.com`;
	await goTo( page.getByLabel( 'Email' ).first() );
	await page.keyboard.type( address );
	await goTo( page.getByRole( 'button', { name: 'Send it' } ) );
	await press( 'Enter' );
	await page.getByRole( 'heading', { name: 'It is on its way' } ).waitFor();
	assert.match( await page.evaluate( () => document.activeElement.className ), /dmat-success/ );
	const { items: [ lead ] } = await api( 'GET', `/api/leads?search=${ encodeURIComponent( address ) }` );
	const { submissions: [ submission ] } = await api( 'GET', `/api/leads/${ lead.id }` );
	assert.deepEqual( submission.files.map( ( { name } ) => name ), [ 'Brief.pdf' ] );
	await page.context().close();
} );

test( 'an answer can fill a field the company added', async ( t ) => {
	const key = `budget_${ Date.now() }`;
	const label = `Budget ${ key }`;
	const added = await api( 'POST', '/api/custom-fields', { key, label, kind: 'number' } );
	t.after( () => api( 'DELETE', `/api/custom-fields/${ added.id }` ) );
	const isOffered = () => admin.evaluate( ( wanted ) => window.wp.apiFetch( { path: '/dmat/v1/custom-fields' } ).then( ( { items } ) => items.some( ( one ) => one.key === wanted ) ), key );
	// The site asks the backend once a minute.
	for ( const end = Date.now() + 70_000; ! ( await isOffered() ) && Date.now() < end; ) {
		await admin.waitForTimeout( 2000 );
	}
	await openEditor( admin );
	await admin.evaluate( () => {
		const { createBlock } = window.wp.blocks;
		const field = createBlock( 'dmat/field-number', { label: 'Your budget' } );
		window.wp.data.dispatch( 'core/block-editor' ).insertBlocks( createBlock( 'dmat/form', { name: 'Budget' }, [ field ] ) );
		void window.wp.data.dispatch( 'core/block-editor' ).selectBlock( field.clientId );
		void window.wp.data.dispatch( 'core/edit-post' ).openGeneralSidebar( 'edit-post/block' );
	} );
	await admin.getByLabel( 'Fills this field of the lead' ).selectOption( { label } );
	assert.equal( ( await blocksOf( admin ) ).find( ( { name } ) => name === 'dmat/field-number' ).attributes.maps, `custom:${ key }` );
	await keepPicture( admin, 'form-custom-field' );
} );
