/** @jest-environment jsdom */
import { sendAnswers } from './send-answers.js';

const BACKEND = 'https://api.example/submissions';
const SITE = 'https://site.example/relay';
const data = new FormData();
data.set( 'descriptor', 'signed' );
data.set( 'website', '' );
const send = () => sendAnswers( [ BACKEND, SITE ], data, { email: 'ada@example.com' }, 'an-id' );
const says = ( status: number, body: unknown ) => ( { ok: status < 300, status, json: async () => body } );

let calls: { url: string; body: Record< string, unknown > }[];
function answer( ...answers: ( ReturnType< typeof says > | Error )[] ) {
	calls = [];
	globalThis.fetch = ( async ( url: string, init: { body: string } ) => {
		calls.push( { url, body: JSON.parse( init.body ) } );
		const next = answers.shift();
		if ( next instanceof Error ) {
			throw next;
		}
		return next;
	} ) as never;
}

beforeAll( () => {
	AbortSignal.timeout ??= ( () => new AbortController().signal ) as never;
} );
afterEach( () => {
	delete window.dmat;
} );

describe( 'sending answers', () => {
	it( 'asks the backend and nobody else when it takes them', async () => {
		answer( says( 201, { success: { kind: 'message', text: 'Hi' } } ) );
		expect( await send() ).toHaveProperty( 'success' );
		expect( calls.map( ( { url } ) => url ) ).toEqual( [ BACKEND ] );
		expect( calls[ 0 ]!.body ).toMatchObject( { descriptor: 'signed', website: '', submission_id: 'an-id', answers: { email: 'ada@example.com' }, consent: { tracking: false } } );
		expect( calls[ 0 ]!.body.elapsed_ms ).toBeGreaterThanOrEqual( 2000 );
	} );

	it( 'never sends so soon that a quick person looks like a machine', async () => {
		const now = jest.spyOn( performance, 'now' ).mockReturnValueOnce( 2000 );
		const began = Date.now();
		answer( says( 201, { success: {} } ) );
		await send();
		now.mockRestore();
		expect( Date.now() - began ).toBeGreaterThanOrEqual( 95 );
	} );

	it( 'takes a refusal in words as the answer', async () => {
		answer( says( 422, { errors: { email: 'No.' } } ) );
		expect( await send() ).toEqual( { errors: { email: 'No.' } } );
		expect( calls ).toHaveLength( 1 );
	} );

	it.each( [
		[ 'no network', new Error( 'Failed to fetch' ) ],
		[ 'an error of the backend', says( 500, {} ) ],
		[ 'a limit', says( 429, {} ) ],
		[ 'a descriptor it does not know', says( 403, { code: 'descriptor-invalid' } ) ],
		[ 'a refusal without words', says( 422, {} ) ],
		[ 'the page of somebody else', { ...says( 200, null ), json: async () => JSON.parse( '<h1>' ) } ],
	] )( 'gives them to the site under the same id after %s', async ( _, first ) => {
		answer( first, says( 202, { success: {} } ) );
		expect( await send() ).toEqual( { success: {} } );
		expect( calls.map( ( { url } ) => url ) ).toEqual( [ BACKEND, SITE ] );
		expect( calls[ 1 ]!.body.submission_id ).toBe( 'an-id' );
	} );

	it( 'says when nobody took them', async () => {
		answer( new Error( 'offline' ), new Error( 'offline' ) );
		expect( await send() ).toBeUndefined();
	} );

	it( 'takes along what the pixel knows, and goes without a pixel', async () => {
		window.dmat = { context: () => ( { visitor_id: 'v', consent: { tracking: true } } ) };
		answer( says( 201, { success: {} } ) );
		await send();
		expect( calls[ 0 ]!.body ).toMatchObject( { visitor_id: 'v', consent: { tracking: true } } );
	} );
} );
