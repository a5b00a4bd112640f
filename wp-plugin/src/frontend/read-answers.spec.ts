/** @jest-environment jsdom */
import { readAnswers } from './read-answers.js';

const field = ( name: string, kind: 'text' | 'checkboxes' | 'consent' ) => ( { name, kind, label: name, required: false, maps: null } );

describe( 'reading a form', () => {
	it( 'takes every answer as the form would post it', () => {
		const data = new FormData();
		data.set( 'answers[name]', 'Ada' );
		data.append( 'answers[topics][]', 'a' );
		data.append( 'answers[topics][]', 'b' );
		data.set( 'answers[consent]', '1' );
		expect( readAnswers( [ field( 'name', 'text' ), field( 'topics', 'checkboxes' ), field( 'consent', 'consent' ) ], data ) )
			.toEqual( { name: 'Ada', topics: [ 'a', 'b' ], consent: '1' } );
	} );

	it( 'leaves empty what was not ticked', () => {
		expect( readAnswers( [ field( 'topics', 'checkboxes' ), field( 'consent', 'consent' ) ], new FormData() ) ).toEqual( { topics: [], consent: null } );
	} );
} );
