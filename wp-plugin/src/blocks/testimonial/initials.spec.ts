import { initials } from './initials.js';

describe( 'what stands where a face would', () => {
	it.each( [
		[ 'Ines Moreau', 'IM' ],
		[ 'ada king of lovelace', 'AL' ],
		[ 'Plato', 'P' ],
		[ '<strong>Åsa</strong> Öberg', 'ÅÖ' ],
		[ '  ', '' ],
	] )( 'of %s is %s', ( name, letters ) => {
		expect( initials( name ) ).toBe( letters );
	} );
} );
