import { createHash } from 'node:crypto';
import { search, solveProof } from './solve-proof.js';

const hash = ( text: string ) => createHash( 'sha256' ).update( text ).digest( 'hex' );

describe( 'search', () => {
	it.each( [ '', 'a', 'ab12?expires=1790000000&', 'x'.repeat( 51 ), 'x'.repeat( 54 ), 'x'.repeat( 63 ), 'x'.repeat( 120 ), 'ü€' ] )( 'finds the number behind %j', ( salt ) => {
		expect( search( { salt, challenge: hash( `${ salt }137` ), from: 0, to: 200 } ) ).toBe( 137 );
	} );

	it( 'says so when it is not there', () => {
		expect( search( { salt: 's', challenge: hash( 's300' ), from: 0, to: 200 } ) ).toBe( -1 );
	} );
} );

describe( 'solveProof', () => {
	it( 'works where there are no workers', async () => {
		const proof = await solveProof( { algorithm: 'SHA-256', challenge: hash( 's&1234' ), salt: 's&', signature: 'sig', maxnumber: 2000 } );
		expect( JSON.parse( atob( proof ) ) ).toEqual( { algorithm: 'SHA-256', challenge: hash( 's&1234' ), number: 1234, salt: 's&', signature: 'sig' } );
	} );
} );
