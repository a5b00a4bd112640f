/** @jest-environment jsdom */
import { clickLabel } from './click-label.js';

describe( 'what clicks are counted under', () => {
	it( 'is the name the author gave it', () => {
		expect( clickLabel( ' Top of page ', 'Buy' ) ).toBe( 'Top of page' );
	} );

	it( 'is else what stands on the button, without its formatting', () => {
		expect( clickLabel( '', '<strong>Buy</strong> &amp; save' ) ).toBe( 'Buy & save' );
	} );

	it( 'is never longer than a report can show', () => {
		expect( clickLabel( 'x'.repeat( 300 ), '' ) ).toHaveLength( 100 );
	} );
} );
