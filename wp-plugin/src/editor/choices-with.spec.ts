import { choicesWith } from './choices-with';

const fixed = [ { value: '', label: 'Nothing' }, { value: 'email', label: 'Email' } ];
const fields = [ { key: 'budget', label: 'Budget' }, { key: 'legal_form', label: '' } ];

it( 'the company’s own fields stand beside those every lead has', () => {
	expect( choicesWith( fixed, fields, 'custom:budget' ) ).toEqual( {
		fixed,
		added: [ { value: 'custom:budget', label: 'Budget' }, { value: 'custom:legal_form', label: 'legal_form' } ],
	} );
} );

it( 'what was chosen stays chosen where nobody knows it', () => {
	expect( choicesWith( fixed, [], 'custom:region' ).added ).toEqual( [ { value: 'custom:region', label: 'region' } ] );
	expect( choicesWith( fixed, [], undefined ).added ).toEqual( [] );
	expect( choicesWith( fixed, [], 'email' ).added ).toEqual( [] );
} );
