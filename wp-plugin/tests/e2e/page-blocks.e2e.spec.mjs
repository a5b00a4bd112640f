/** Every block a landing page is made of: in the editor, on the page, by keyboard, from right to left. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ownViolationsIn, violationsIn } from './support/accessibility.mjs';
import { keepPicture, openAsAdmin, openBrowser } from './support/browser.mjs';
import { blocksOf, canvasOf, openEditor, publish } from './support/editor.mjs';
import { brokenIn, fixture, makePage, upload } from './support/made-pages.mjs';

const blocks = [ 'hero', 'cta', 'features', 'testimonial', 'logos', 'pricing', 'faq', 'offer', 'webinar', 'download' ];
let browser, admin;

before( async () => {
	browser = await openBrowser();
	admin = await openAsAdmin( browser );
	await openEditor( admin );
} );
after( () => browser?.close() );

/** A visitor on a page. */
async function visit( url, work, options = {}, prepare = async () => {} ) {
	const context = await browser.newContext( { viewport: { width: 1280, height: 900 }, ...options } );
	const page = await context.newPage();
	try {
		await prepare( page );
		await page.goto( url );
		await work( page );
	} finally {
		await context.close();
	}
}

for ( const version of [ '6.8', '7.1' ] ) {
	test( `what was saved on WordPress ${ version } is whole on this one`, async () => {
		const markup = fixture( `page-blocks-saved-on-${ version }.html` );
		for ( const name of blocks ) {
			assert.match( markup, new RegExp( `<!-- wp:dmat/${ name } ` ) );
		}
		assert.deepEqual( await brokenIn( admin, markup ), [] );
	} );
}

test( 'every design is whole as it is offered', async () => {
	const designs = await admin.evaluate( () => window.wp.apiFetch( { path: '/wp/v2/block-patterns/patterns' } ) );
	const own = designs.filter( ( { name } ) => name.startsWith( 'dmat/' ) );
	assert.ok( own.length >= 13 );
	for ( const { name, content } of own ) {
		assert.deepEqual( await brokenIn( admin, content ), [], name );
	}
} );

test( 'every block has an example, stands on the canvas without violations, and is whole after reload', async () => {
	await openEditor( admin );
	await admin.evaluate( ( names ) => {
		const { createBlock, createBlocksFromInnerBlocksTemplate, getBlockType } = window.wp.blocks;
		const made = names.map( ( name ) => {
			const { example } = getBlockType( `dmat/${ name }` );
			const inner = ( list = [] ) => list.map( ( one ) => [ one.name, one.attributes, inner( one.innerBlocks ) ] );
			return createBlock( `dmat/${ name }`, example.attributes, createBlocksFromInnerBlocksTemplate( inner( example.innerBlocks ) ) );
		} );
		made.splice( 1, 0, createBlock( 'core/heading', { level: 2, content: 'What comes below' } ) );
		window.wp.data.dispatch( 'core/block-editor' ).insertBlocks( made );
	}, blocks );
	const canvas = await canvasOf( admin );
	await canvas.waitForSelector( '.wp-block-dmat-download .dmat-field' );
	await canvas.waitForSelector( '.wp-block-dmat-webinar' );
	assert.deepEqual( await ownViolationsIn( canvas, '.is-root-container' ), [] );
	await keepPicture( admin, 'page-blocks-editor' );
	const { id, url } = await publish( admin, 'Every block' );
	await openEditor( admin, id );
	await ( await canvasOf( admin ) ).waitForSelector( '.wp-block-dmat-download .dmat-field' );
	assert.deepEqual( ( await blocksOf( admin ) ).filter( ( { isValid } ) => ! isValid ).map( ( { name } ) => name ), [] );
	assert.equal( await admin.evaluate( () => window.wp.data.select( 'core/editor' ).isEditedPostDirty() ), false );
	for ( const width of [ 1280, 390 ] ) {
		await visit( url, async ( page ) => {
			for ( const name of blocks ) {
				assert.deepEqual( await violationsIn( page, `.wp-block-dmat-${ name }` ), [], name );
			}
			for ( const direction of [ 'ltr', 'rtl' ] ) {
				await page.evaluate( ( dir ) => document.documentElement.setAttribute( 'dir', dir ), direction );
				assert.equal( await page.evaluate( () => Math.max( 0, document.documentElement.scrollWidth - innerWidth ) ), 0, `${ direction } at ${ width }` );
				await keepPicture( page, `page-blocks-${ width }-${ direction }` );
			}
		}, { viewport: { width, height: 900 } } );
	}
} );

test( 'the button says under which name its clicks are counted, and is reached and followed by keyboard', async () => {
	const { url } = await makePage( admin, 'Call to action', '<!-- wp:dmat/cta --><div class="wp-block-dmat-cta"><a class="wp-element-button dmat-cta__link" href="#there" data-dmat-cta="Try it">Try it</a></div><!-- /wp:dmat/cta --><!-- wp:paragraph --><p id="there">There</p><!-- /wp:paragraph -->' );
	await visit( url, async ( page ) => {
		const link = page.getByRole( 'link', { name: 'Try it' } );
		assert.equal( await link.getAttribute( 'data-dmat-cta' ), 'Try it' );
		for ( let tabs = 0; tabs < 8 && ! ( await link.evaluate( ( element ) => element === document.activeElement ) ); tabs++ ) {
			await page.keyboard.press( 'Tab' );
		}
		assert.notEqual( await link.evaluate( ( element ) => getComputedStyle( element ).outlineStyle ), 'none' );
		await page.keyboard.press( 'Enter' );
		assert.match( page.url(), /#there$/ );
	} );
} );

test( 'a question opens by keyboard, and search engines find it', async () => {
	const { url } = await makePage( admin, 'Questions', '<!-- wp:dmat/faq --><div class="wp-block-dmat-faq"><!-- wp:details --><details class="wp-block-details"><summary>Why?</summary><!-- wp:paragraph --><p>So.</p><!-- /wp:paragraph --></details><!-- /wp:details --></div><!-- /wp:dmat/faq -->' );
	await visit( url, async ( page ) => {
		await page.locator( 'summary' ).focus();
		await page.keyboard.press( 'Enter' );
		await page.getByText( 'So.', { exact: true } ).waitFor();
		const schema = JSON.parse( await page.locator( 'script[type="application/ld+json"]' ).textContent() );
		assert.deepEqual( schema.mainEntity.map( ( { name } ) => name ), [ 'Why?' ] );
	} );
} );

test( 'an offer counts down, tells a screen reader now and then, and is gone at its end also in a page from a cache', async () => {
	const end = new Date( Date.now() + 2 * 86_400_000 );
	const { url } = await makePage( admin, 'Offer', `<!-- wp:dmat/offer {"endsAt":"${ end.toISOString().slice( 0, 16 ) }","endedText":"Too late."} --><!-- wp:paragraph --><p>A third off</p><!-- /wp:paragraph --><!-- /wp:dmat/offer -->` );
	let ends;
	await visit( url, async ( page ) => {
		ends = await page.locator( '.wp-block-dmat-offer' ).getAttribute( 'data-dmat-ends' );
		await page.getByText( /^Ends / ).waitFor();
		assert.equal( await page.locator( '.dmat-offer__clock' ).isVisible(), false, 'Without JavaScript the end stands there in words.' );
	}, { javaScriptEnabled: false } );
	await visit( url, async ( page ) => {
		const said = page.locator( '[aria-live]' );
		await page.locator( '.dmat-offer__clock' ).waitFor();
		assert.equal( await said.textContent(), '' );
		await page.clock.runFor( 6_000 );
		assert.equal( await said.textContent(), '1 minute left' );
		assert.equal( await page.locator( '[data-dmat-unit="second"]' ).textContent(), '59' );
		await page.clock.runFor( 70_000 );
		await page.getByRole( 'status' ).getByText( 'Too late.' ).waitFor();
		assert.equal( await page.getByText( 'A third off' ).isVisible(), false );
	}, {}, ( page ) => page.clock.install( { time: Date.parse( ends ) - 65_000 } ) );
} );

test( 'the script of an offer is loaded by pages with an offer only', async () => {
	const { url } = await makePage( admin, 'No offer', '<!-- wp:dmat/features --><div class="wp-block-dmat-features"></div><!-- /wp:dmat/features -->' );
	await visit( url, async ( page ) => {
		assert.equal( await page.locator( 'script[src*="blocks/offer/view"], script[src*="blocks/download/view"]' ).count(), 0 );
	} );
} );

test( 'a webinar is taken into a calendar', async () => {
	const { url } = await makePage( admin, 'Webinar', '<!-- wp:dmat/webinar {"title":"Cash flow","startsAt":"2031-07-04T17:00","timeZone":"Europe/Berlin"} /-->' );
	await visit( url, async ( page ) => {
		const waiting = page.waitForEvent( 'download' );
		await page.getByRole( 'link', { name: 'Calendar file' } ).click();
		const file = await waiting;
		assert.match( file.suggestedFilename(), /\.ics$/ );
		const text = await ( await fetch( await page.getByRole( 'link', { name: 'Calendar file' } ).getAttribute( 'href' ) ) ).text();
		assert.match( text, /^BEGIN:VCALENDAR\r\n[\s\S]+DTSTART:20310704T150000Z\r\n[\s\S]+END:VCALENDAR\r\n$/ );
	} );
} );

/** Reads the answer to its end: what is left unread can break the next one on the same line. */
async function statusOf( url ) {
	const answer = await fetch( url, { headers: { connection: 'close' } } );
	await answer.arrayBuffer();
	return answer.status;
}

for ( const javaScriptEnabled of [ true, false ] ) {
	test( `a file is given for an answer, ${ javaScriptEnabled ? 'with' : 'without' } JavaScript`, async () => {
		const words = `%PDF-1.4 the guide ${ Date.now() }`;
		await openEditor( admin );
		const file = await upload( admin, `guide-${ Date.now() }.pdf`, words );
		await admin.evaluate( ( id ) => window.wp.apiFetch( { path: '/dmat/v1/private-files', method: 'POST', data: { id } } ), file.id );
		assert.equal( await statusOf( file.url ), 404, 'Its old address leads nowhere.' );
		const form = crypto.randomUUID();
		const { url } = await makePage( admin, 'A guide', `<!-- wp:dmat/download {"fileId":${ file.id },"buttonText":"Here you are"} --><!-- wp:dmat/form {"formId":"${ form }","name":"Guide","successText":"Thank you."} --><!-- wp:dmat/field-email {"name":"email","label":"Email","required":true} /--><!-- wp:dmat/submit {"text":"Get the guide"} /--><!-- /wp:dmat/form --><!-- /wp:dmat/download -->` );
		await visit( url, async ( page ) => {
			const link = page.getByRole( 'link', { name: 'Here you are' } );
			const before = await page.locator( '.dmat-download__ready a' ).getAttribute( 'href' );
			assert.equal( await link.isVisible(), false );
			assert.equal( await statusOf( before ), 403, 'The page gives nothing away.' );
			await page.getByLabel( 'Email (required)' ).fill( `guide.${ Date.now() }@example.com` );
			await page.getByRole( 'button', { name: 'Get the guide' } ).click();
			await link.waitFor();
			const answer = await fetch( await link.getAttribute( 'href' ) );
			assert.equal( answer.status, 200 );
			assert.match( answer.headers.get( 'content-disposition' ), /^attachment; filename="guide-\d+\.pdf"/ );
			assert.equal( answer.headers.get( 'content-type' ), 'application/pdf' );
			assert.equal( await answer.text(), words );
			if ( javaScriptEnabled ) {
				assert.deepEqual( await violationsIn( page, '.wp-block-dmat-download' ), [] );
			}
			await keepPicture( page, `download-${ javaScriptEnabled ? 'script' : 'plain' }` );
		}, { javaScriptEnabled } );
	} );
}
