import { offerEnd } from './offer-end.js';
import { timeLeft } from './time-left.js';

const now = Date.parse( '2027-03-01T10:00:00Z' );
const remembering = () => {
	const kept = new Map< string, string >();
	return { getItem: ( key: string ) => kept.get( key ) ?? null, setItem: ( key: string, value: string ) => void kept.set( key, value ) };
};

describe( 'the end of an offer', () => {
	it( 'is the same moment for everybody when the author fixed one', () => {
		expect( offerEnd( { dmatEnds: '2027-03-04T17:00:00+01:00' }, undefined, now ) ).toBe( Date.parse( '2027-03-04T16:00:00Z' ) );
	} );

	it( 'is counted from the first visit and does not move with the next', () => {
		const memory = remembering();
		const offer = { dmatHours: '48', dmatOffer: '7-48' };
		const end = offerEnd( offer, memory, now );
		expect( end ).toBe( Date.parse( '2027-03-03T10:00:00Z' ) );
		expect( offerEnd( offer, memory, now + 5_000_000 ) ).toBe( end );
	} );

	it( 'is unknown for somebody who may not be remembered', () => {
		expect( offerEnd( { dmatHours: '48', dmatOffer: '7-48' }, undefined, now ) ).toBeUndefined();
	} );
} );

describe( 'the clock', () => {
	it( 'splits what is left into days, hours, minutes and seconds', () => {
		expect( timeLeft( 2 * 86_400_000 + 3 * 3_600_000 + 4 * 60_000 + 5_000 ) ).toEqual( { day: 2, hour: 3, minute: 4, second: 5 } );
	} );

	it( 'shows the last second until it is over, and never less than nothing', () => {
		expect( timeLeft( 1 ).second ).toBe( 1 );
		expect( timeLeft( -5000 ) ).toEqual( { day: 0, hour: 0, minute: 0, second: 0 } );
	} );
} );
