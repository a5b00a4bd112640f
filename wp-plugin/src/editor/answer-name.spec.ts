import { answerNameOf, freeAnswerName } from './answer-name.js';

describe( 'the name of an answer', () => {
	it( 'is made of the question', () => {
		expect( answerNameOf( 'Your name' ) ).toBe( 'your_name' );
		expect( answerNameOf( '  Größe (cm)? ' ) ).toBe( 'gro_e_cm' );
		expect( answerNameOf( 'Société' ) ).toBe( 'societe' );
	} );

	it( 'is empty for a question without Latin letters, so that the kind of field names it', () => {
		expect( answerNameOf( 'お名前' ) ).toBe( '' );
	} );

	it( 'gets a number when the form has it already', () => {
		expect( freeAnswerName( 'email', [] ) ).toBe( 'email' );
		expect( freeAnswerName( 'email', [ 'email', 'email_2' ] ) ).toBe( 'email_3' );
	} );
} );
