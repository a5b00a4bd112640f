/** A visitor goes through a form in steps, with questions that hang on others. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violationsIn } from './support/accessibility.mjs';
import { api } from './support/api.mjs';
import { keepPicture, openBrowser } from './support/browser.mjs';
import { block, formAround, publishMarkup, someone } from './support/form-page.mjs';

let browser, url;

const options = [ 'small', 'large' ].map( ( value ) => ( { value, label: value === 'small' ? 'Up to 50' : 'More than 50' } ) );
const form = () =>
	formAround(
		block( 'dmat/form-step', { title: 'Your project' },
			block( 'dmat/field-radio', { name: 'size', label: 'How many people will use it?', required: true, options } )
			+ block( 'dmat/field-number', { name: 'seats', label: 'How many seats?', required: true, min: 51, max: 9999, step: 1, width: 'half', when: [ { field: 'size', is: 'equals', value: 'large' } ] } )
			+ block( 'dmat/field-date', { name: 'start', label: 'When do you want to start?', min: '2026-01-01', width: 'half' } ) )
		+ block( 'dmat/form-step', { title: 'About you' },
			block( 'dmat/field-text', { name: 'name', label: 'Your name', maps: 'name', width: 'third' } )
			+ block( 'dmat/field-email', { name: 'email', label: 'Email', maps: 'email', required: true, width: 'third' } )
			+ block( 'dmat/field-phone', { name: 'phone', label: 'Phone', maps: 'phone', width: 'third' } ) )
		+ block( 'dmat/consent', { name: 'consent', text: 'Yes, send me news by email.' } )
		+ block( 'dmat/submit', { text: 'Ask for a quote' } )
		+ block( 'dmat/form-success', {}, '<!-- wp:heading {"level":2} --><h2 class="wp-block-heading">It is on its way</h2><!-- /wp:heading --><!-- wp:paragraph --><p>We answer within one working day.</p><!-- /wp:paragraph -->' ),
		{ name: 'Quote' }
	);

before( async () => {
	browser = await openBrowser();
	( { url } = await publishMarkup( browser, 'A form in steps', form() ) );
} );
after( () => browser?.close() );

const open = async ( options = {} ) => {
	const context = await browser.newContext( { viewport: { width: 1440, height: 1000 }, ...options } );
	const page = await context.newPage();
	await page.goto( url );
	return page;
};
const focused = ( page ) => page.evaluate( () => document.activeElement?.id || document.activeElement?.className );

test( 'one step is shown at a time, each checked before the next, and the submission is whole', async () => {
	const page = await open();
	await page.getByText( 'Step 1 of 2' ).waitFor();
	assert.equal( await page.getByLabel( 'Email' ).first().isVisible(), false );
	assert.equal( await page.getByRole( 'button', { name: 'Ask for a quote' } ).isVisible(), false );
	await keepPicture( page, 'form-step-1' );
	await page.getByRole( 'button', { name: 'Next' } ).click();
	await page.getByRole( 'link', { name: 'Choose an answer for “How many people will use it?”.' } ).waitFor();
	assert.match( await focused( page ), /dmat-form__problems/ );
	assert.equal( await page.getByLabel( 'How many seats?' ).isVisible(), false );
	await page.getByLabel( 'More than 50' ).check();
	await page.getByLabel( 'How many seats?' ).fill( '50' );
	await page.getByRole( 'button', { name: 'Next' } ).click();
	await page.getByRole( 'link', { name: 'Enter 51 or more for “How many seats?”.' } ).waitFor();
	await keepPicture( page, 'form-step-problem' );
	await page.getByLabel( 'How many seats?' ).fill( '80' );
	await page.getByLabel( 'When do you want to start?' ).fill( '2027-02-01' );
	await page.keyboard.press( 'Enter' );
	await page.getByText( 'Step 2 of 2' ).waitFor();
	assert.match( await focused( page ), /step-2/ );
	assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
	await keepPicture( page, 'form-step-2' );
	await page.getByRole( 'button', { name: 'Back' } ).click();
	assert.equal( await page.getByLabel( 'How many seats?' ).inputValue(), '80' );
	await page.getByRole( 'button', { name: 'Next' } ).click();
	const { email } = someone();
	await page.getByLabel( 'Your name' ).fill( 'Ada Example' );
	await page.getByLabel( 'Email' ).first().fill( email );
	await page.getByRole( 'button', { name: 'Ask for a quote' } ).click();
	await page.getByRole( 'heading', { name: 'It is on its way' } ).waitFor();
	assert.match( await focused( page ), /dmat-success/ );
	assert.equal( await page.locator( 'form.dmat-form' ).isVisible(), false );
	assert.deepEqual( await violationsIn( page, '.wp-block-dmat-form' ), [] );
	await keepPicture( page, 'form-success' );
	const { items: [ lead ] } = await api( 'GET', `/api/leads?search=${ encodeURIComponent( email ) }` );
	const { submissions: [ submission ] } = await api( 'GET', `/api/leads/${ lead.id }` );
	assert.deepEqual( Object.fromEntries( submission.answers.map( ( { name, value } ) => [ name, value ] ) ).seats, '80' );
	await page.context().close();
} );

test( 'what is not asked is neither required nor sent, whatever was typed before', async () => {
	const page = await open( { viewport: { width: 390, height: 800 } } );
	await page.getByLabel( 'More than 50' ).check();
	await page.getByLabel( 'How many seats?' ).fill( '12' );
	await page.getByLabel( 'Up to 50' ).check();
	assert.equal( await page.getByLabel( 'How many seats?' ).isVisible(), false );
	await keepPicture( page, 'form-step-390' );
	await page.getByRole( 'button', { name: 'Next' } ).click();
	const { email } = someone();
	await page.getByLabel( 'Email' ).first().fill( email );
	await keepPicture( page, 'form-step-2-390' );
	const [ request ] = await Promise.all( [ page.waitForRequest( /submissions/ ), page.getByRole( 'button', { name: 'Ask for a quote' } ).click() ] );
	assert.equal( 'seats' in request.postDataJSON().answers, false );
	await page.getByRole( 'heading', { name: 'It is on its way' } ).waitFor();
	assert.ok( await page.evaluate( () => document.documentElement.scrollWidth <= window.innerWidth ) );
	await page.context().close();
} );

test( 'without a script it is one long form that can be sent, with its success screen', async () => {
	const page = await open( { javaScriptEnabled: false } );
	await page.getByLabel( 'Up to 50' ).check();
	assert.ok( await page.getByLabel( 'How many seats?' ).isVisible() );
	assert.equal( await page.getByRole( 'button', { name: 'Next' } ).isVisible(), false );
	await page.getByLabel( 'Email' ).first().fill( someone().email );
	await keepPicture( page, 'form-steps-no-script' );
	await page.getByRole( 'button', { name: 'Ask for a quote' } ).click();
	await page.getByRole( 'heading', { name: 'It is on its way' } ).waitFor();
	assert.equal( await page.locator( 'form.dmat-form' ).isVisible(), false );
	await page.context().close();
} );

test( 'a refusal of the backend shows the step it belongs to', async () => {
	const page = await open();
	await page.route( /submissions/, ( route ) => route.fulfill( { status: 422, contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: JSON.stringify( { errors: { start: 'Not on a holiday.' } } ) } ) );
	await page.getByLabel( 'Up to 50' ).check();
	await page.getByRole( 'button', { name: 'Next' } ).click();
	await page.getByLabel( 'Email' ).first().fill( someone().email );
	await page.getByRole( 'button', { name: 'Ask for a quote' } ).click();
	await page.getByRole( 'link', { name: 'Not on a holiday.' } ).click();
	assert.match( await focused( page ), /start$/ );
	await page.context().close();
} );
