import { withNewAnswer, withWords } from './offered-answers.js';

const small = { value: '1_to_10', label: '1 to 10' };

describe( 'the answers a field offers', () => {
	it( 'keep a value made of their words while they are written, letter by letter', () => {
		let options = withNewAnswer( [ small ] );
		for ( const typed of [ '1', '11', '11 to 50' ] ) {
			options = withWords( options, 1, typed, true );
		}
		expect( options ).toEqual( [ small, { value: '11_to_50', label: '11 to 50' } ] );
	} );

	it( 'keep their value when they are reworded later', () => {
		expect( withWords( [ small ], 0, 'Up to ten', false ) ).toEqual( [ { value: '1_to_10', label: 'Up to ten' } ] );
	} );

	it( 'never share a value', () => {
		expect( withWords( withNewAnswer( [ small ] ), 1, '1 to 10', true )[ 1 ]?.value ).toBe( '1_to_10_2' );
		expect( withNewAnswer( withNewAnswer( [] ) ).map( ( option ) => option.value ) ).toEqual( [ 'answer', 'answer_2' ] );
	} );

	it( 'have a value also without Latin letters', () => {
		expect( withWords( withNewAnswer( [] ), 0, '東京', true ) ).toEqual( [ { value: 'answer', label: '東京' } ] );
	} );
} );
