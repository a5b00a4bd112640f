import { mergeFields, previewWelcome } from './welcome-preview.js';

describe( 'the preview of a welcome email', () => {
	const read = ( text: string ) => previewWelcome( text, mergeFields() );

	it( 'shows what a sample person would read', () => {
		expect( read( 'Hello {{ lead.first_name | default: "there" }}, {{lead.email}}' ) ).toBe( 'Hello Alex, alex@example.com' );
	} );

	it( 'shows every field the inserter offers', () => {
		for ( const { token, sample } of mergeFields() ) {
			expect( read( token ) ).toBe( sample );
		}
	} );

	it( 'shows a mistyped field instead of hiding it', () => {
		expect( read( 'Hello {{ lead.frist_name }}' ) ).toBe( 'Hello [lead.frist_name?]' );
		expect( read( 'Hello {{ lead.nick | default: "friend" }}' ) ).toBe( 'Hello friend' );
	} );
} );
