/** @jest-environment jsdom */
import { readContactForm7, readShortcode, usualTemplate } from './contact-form-7.js';
import { readCoreForm, readFormHtml } from './core-form.js';
import { blocksOf } from './foreign-field.js';
import { blocksOfMarkup, readJetpackForm } from './jetpack.js';

const names = ( blocks: [ string, Record< string, unknown > ][] ) => blocks.map( ( [ name, { label, text, maps, required } ] ) => [ name, label ?? text, maps ?? '', !! required ] );

describe( 'a form of Contact Form 7', () => {
	it( 'keeps its questions in their order', () => {
		expect( names( blocksOf( readContactForm7( usualTemplate ), 'Send' ) ) ).toEqual( [
			[ 'dmat/field-text', 'Your name', 'name', true ], [ 'dmat/field-email', 'Your email', 'email', true ], [ 'dmat/field-text', 'Subject', '', true ],
			[ 'dmat/field-textarea', 'Your message', '', false ], [ 'dmat/submit', 'Submit', '', false ],
		] );
	} );

	it( 'keeps choices, numbers, files, placeholders and consents', () => {
		const template = '<p>Plan [select* plan include_blank "Basic" "Pro|pro@example.com"]</p>\n\n[checkbox topics "A" "B"]\n[number* seats min:1 "3"]\n[tel tel-7 placeholder "Phone"]\n[file brief filetypes:pdf]\n[acceptance terms optional] I agree to <b>terms</b> [/acceptance]\n[quiz q "1+1?|2"]\n[submit]';
		expect( readContactForm7( template ) ).toEqual( [
			{ kind: 'select', label: 'Plan', required: true, options: [ 'Basic', 'Pro' ] },
			{ kind: 'checkboxes', label: 'Topics', required: false, options: [ 'A', 'B' ] },
			{ kind: 'number', label: 'Seats', required: true, value: '3' },
			{ kind: 'phone', label: 'Tel', required: false, placeholder: 'Phone' },
			{ kind: 'file', label: 'Brief', required: false, value: undefined },
			{ kind: 'consent', label: 'I agree to terms', required: false },
			{ kind: 'submit', label: '' },
		] );
	} );

	it.each( [ [ '[contact-form-7 id="12ab" title="Contact us"]', { id: '12ab', title: 'Contact us' } ], [ ' [contact-form-7 id=12] ', { id: '12', title: '' } ], [ '[gallery ids="1"]', null ], [ 'text [contact-form-7 id="1"]', null ] ] )( 'is found by its shortcode: %s', ( text, found ) => {
		expect( readShortcode( text ) ).toEqual( found );
	} );
} );

describe( 'a form of Jetpack', () => {
	const today = '<!-- wp:jetpack/contact-form {"confirmationType":"text"} --><div><!-- wp:jetpack/field-name {"required":true} --><div><!-- wp:jetpack/label {"label":"Name"} /--><!-- wp:jetpack/input /--></div><!-- /wp:jetpack/field-name --><!-- wp:jetpack/field-email {"required":true} --><div><!-- wp:jetpack/label {"label":"Email"} /--></div><!-- /wp:jetpack/field-email --><!-- wp:jetpack/field-select --><div><!-- wp:jetpack/label {"label":"Plan"} /--><!-- wp:jetpack/options --><!-- wp:jetpack/option {"label":"Basic"} /--><!-- wp:jetpack/option {"label":"Pro"} /--><!-- /wp:jetpack/options --></div><!-- /wp:jetpack/field-select --><!-- wp:jetpack/button {"text":"Contact us"} /--></div><!-- /wp:jetpack/contact-form -->';

	it( 'is read out of its markup when Jetpack is gone', () => {
		expect( names( blocksOf( readJetpackForm( blocksOfMarkup( today ) ), 'Send' ) ) ).toEqual( [
			[ 'dmat/field-text', 'Name', 'name', true ], [ 'dmat/field-email', 'Email', 'email', true ], [ 'dmat/field-select', 'Plan', '', false ], [ 'dmat/submit', 'Contact us', '', false ],
		] );
	} );

	it( 'of years ago has its words in attributes', () => {
		const old = '<!-- wp:jetpack/contact-form --><!-- wp:jetpack/field-text {"label":"Company"} /--><!-- wp:jetpack/field-radio {"label":"When?","options":["Now","Later"]} /--><!-- wp:jetpack/field-consent {"explicitConsentMessage":"Write to me"} /--><!-- /wp:jetpack/contact-form -->';
		const blocks = blocksOf( readJetpackForm( blocksOfMarkup( old ) ), 'Send' );
		expect( names( blocks ) ).toEqual( [ [ 'dmat/field-text', 'Company', 'company_name', false ], [ 'dmat/field-radio', 'When?', '', false ], [ 'dmat/consent', 'Write to me', '', false ], [ 'dmat/submit', 'Send', '', false ] ] );
		expect( blocks[ 1 ]![ 1 ].options ).toEqual( [ { value: 'now', label: 'Now' }, { value: 'later', label: 'Later' } ] );
	} );
} );

describe( 'a form of Gutenberg’s experiment', () => {
	it( 'is read from its blocks and from its HTML alike', () => {
		const blocks = [
			{ name: 'core/form-input', attributes: { type: 'email', label: 'Email', required: true }, innerBlocks: [] },
			{ name: 'core/form-input', attributes: { type: 'textarea', label: 'Comment' }, innerBlocks: [] },
			{ name: 'core/form-submit-button', attributes: {}, innerBlocks: [ { name: 'core/button', attributes: { text: 'Go' }, innerBlocks: [] } ] },
		];
		const html = '<form><label><span>Email</span><input type="email" name="email" required></label><label><span>Comment</span><textarea name="c"></textarea></label><button>Go</button></form>';
		const wanted = [ [ 'dmat/field-email', 'Email', 'email', true ], [ 'dmat/field-textarea', 'Comment', '', false ], [ 'dmat/submit', 'Go', '', false ] ];
		expect( names( blocksOf( readCoreForm( blocks ), 'Send' ) ) ).toEqual( wanted );
		expect( names( blocksOf( readFormHtml( html ), 'Send' ) ) ).toEqual( wanted );
	} );
} );
