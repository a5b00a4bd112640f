/** @jest-environment jsdom */
import { eventData } from '@dmat/shared/tracking/event-data';
import type { TrackingEventType } from '@dmat/shared/tracking/events';

type Told = [ type: string, data: unknown, form?: string, address?: string ];
type Listener = ( event: object ) => void;

const formId = '3f0e6a52-8a64-4f7c-9b1e-0a5b9f2f6c11';
let told: Told[] = [];
let see: ( entries: { isIntersecting: boolean; target: Element }[] ) => void;
let observed: Element[] = [];
let listened: [ EventTarget, string, Listener ][] = [];
let config: { post: number; at?: string };
const history_ = { pushState: history.pushState, replaceState: history.replaceState };

/** Loads the script on a page whose visitor agreed or not. */
function load( { tracking = true, body = '', q = [] as unknown[] } = {} ): void {
	history.replaceState( null, '', '/page' );
	document.body.innerHTML = body;
	config = { post: 7 };
	window.dmat = Object.assign( () => {}, {
		q, config,
		context: () => ( { consent: { tracking } } ),
		track: ( type: TrackingEventType, data?: Record< string, unknown >, form?: string ) => {
			expect( eventData( type, data ) ).not.toBeNull();
			told.push( JSON.parse( JSON.stringify( [ type, data ?? null, ...( form ? [ form ] : [] ) ] ) ) as Told );
		},
		flush: () => told.push( [ 'flush', config.at ?? null ] ),
	} ) as never;
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the script runs when it is loaded, and each test loads it anew
	jest.isolateModules( () => require( './behaviour' ) );
}

/** Events of people are trusted by the browser; those of tests are not, so the listeners are called themselves. */
const by = ( name: string, event: object ): void =>
	listened.filter( ( [ , type ] ) => type === name ).forEach( ( [ , , listener ] ) => listener( { isTrusted: true, button: 0, ...event } ) );
const click = ( selector: string, more: object = {} ): void => by( 'click', { target: document.querySelector( selector ), ...more } );
const hide = ( hidden = true ): void => {
	Object.defineProperty( document, 'hidden', { value: hidden, configurable: true } );
	document.dispatchEvent( new Event( 'visibilitychange', { bubbles: true } ) );
};
const scrollTo = ( y: number ): void => {
	Object.defineProperty( window, 'scrollY', { value: y, configurable: true } );
	window.dispatchEvent( new Event( 'scroll' ) );
};

beforeEach( () => {
	jest.useFakeTimers( { now: new Date( '2026-11-23T10:00:00Z' ) } );
	told = [];
	observed = [];
	listened = [];
	Object.assign( history, history_ );
	for ( const target of [ window, document ] ) {
		const add = EventTarget.prototype.addEventListener;
		target.addEventListener = ( type: string, listener: Listener, options?: AddEventListenerOptions ) => {
			listened.push( [ target, type, listener ] );
			add.call( target, type, listener as EventListener, options );
		};
	}
	window.IntersectionObserver = class {
		constructor( run: typeof see ) {
			see = run;
		}
		observe = ( form: Element ): unknown => observed.push( form );
		unobserve(): void {}
	} as never;
	Object.defineProperty( document, 'hidden', { value: false, configurable: true } );
} );

afterEach( () => {
	jest.clearAllTimers();
	listened.forEach( ( [ target, type, listener ] ) => {
		target.removeEventListener( type, listener as EventListener );
		target.removeEventListener( type, listener as EventListener, true );
	} );
} );

describe( 'forms', () => {
	const form = `<form data-dmat-form="${ formId }"><input data-dmat-field="name"><input data-dmat-field="email"></form>`;
	const touch = ( name: string ): boolean =>
		document.querySelector( `[data-dmat-field=${ name }]` )!.dispatchEvent( new Event( 'focusin', { bubbles: true } ) );

	it( 'are told when they come into view', () => {
		load( { body: form } );
		expect( observed ).toHaveLength( 1 );
		see( [ { isIntersecting: false, target: observed[ 0 ]! } ] );
		see( [ { isIntersecting: true, target: observed[ 0 ]! } ] );
		expect( told ).toEqual( [ [ 'form_view', null, formId ] ] );
	} );

	it( 'that are left tell the field last touched, once', () => {
		load( { body: form } );
		touch( 'name' );
		touch( 'email' );
		hide();
		hide();
		expect( told ).toEqual( [ [ 'field_leave', { field: 'email' }, formId ] ] );
	} );

	it( 'that were sent were not left', () => {
		load( { body: form } );
		touch( 'email' );
		document.dispatchEvent( new CustomEvent( 'dmat:form', { detail: { type: 'form_submit', form: formId } } ) );
		hide();
		expect( told ).toEqual( [] );
	} );
} );

describe( 'clicks', () => {
	it.each< [ string, Told ] >( [
		[ '<a href="https://other.test/a" data-dmat-cta="Book a demo">Go</a>', [ 'cta_click', { label: 'Book a demo', url: 'https://other.test/a' } ] ],
		[ '<a href="tel:+4930" data-dmat-cta="">Call us</a>', [ 'cta_click', { label: 'Call us', url: 'tel:+4930' } ] ],
		[ '<a href="/files/paper.PDF?x=1">Paper</a>', [ 'download', { url: 'http://localhost/files/paper.PDF?x=1' } ] ],
		[ '<a href="/files/paper" download>Paper</a>', [ 'download', { url: 'http://localhost/files/paper' } ] ],
		[ '<a href="https://other.test/paper.zip">Paper</a>', [ 'download', { url: 'https://other.test/paper.zip' } ] ],
		[ '<a href="https://other.test/">Other</a>', [ 'outbound_click', { url: 'https://other.test/' } ] ],
	] )( 'on %s are told', ( body, expected ) => {
		load( { body, tracking: false } );
		click( 'a' );
		expect( told ).toEqual( [ expected ] );
	} );

	it.each( [ '<a href="/next">Next</a>', '<a href="mailto:a@b.test">Mail</a>', '<a>No link</a>', '<button>Press</button>' ] )( 'on %s are nobody’s business', ( body ) => {
		load( { body } );
		click( 'body > *' );
		expect( told ).toEqual( [] );
	} );

	it( 'inside a link count as the link', () => {
		load( { body: '<a href="https://other.test/"><b>Bold</b></a>' } );
		click( 'b' );
		expect( told ).toHaveLength( 1 );
	} );

	it( 'of scripts and of the right button are none', () => {
		load( { body: '<a href="https://other.test/">Other</a>' } );
		click( 'a', { isTrusted: false } );
		click( 'a', { button: 2 } );
		document.querySelector( 'a' )!.addEventListener( 'click', ( event ) => event.preventDefault() );
		document.querySelector( 'a' )!.click();
		expect( told ).toEqual( [] );
	} );
} );

describe( 'a stay', () => {
	it( 'counts the seconds somebody was there and did something', () => {
		load();
		jest.advanceTimersByTime( 10_000 );
		by( 'pointermove', {} );
		jest.advanceTimersByTime( 60_000 );
		hide();
		expect( told ).toEqual( [ [ 'engaged', { seconds: 29 } ] ] );
	} );

	it( 'counts no seconds while the page is hidden, and tells each second once', () => {
		load();
		by( 'keydown', {} );
		jest.advanceTimersByTime( 5_000 );
		hide();
		jest.advanceTimersByTime( 5_000 );
		hide( false );
		jest.advanceTimersByTime( 2_000 );
		hide();
		expect( told ).toEqual( [ [ 'engaged', { seconds: 5 } ], [ 'engaged', { seconds: 2 } ] ] );
	} );

	it( 'tells each quarter of the page that was reached, once', () => {
		load();
		Object.defineProperty( document.documentElement, 'scrollHeight', { value: 4000, configurable: true } );
		Object.defineProperty( window, 'innerHeight', { value: 500, configurable: true } );
		scrollTo( 100 );
		expect( told ).toEqual( [] );
		scrollTo( 1600 );
		scrollTo( 0 );
		scrollTo( 3500 );
		expect( told.map( ( [ , data ] ) => data ) ).toEqual( [ { depth: 25 }, { depth: 50 }, { depth: 75 }, { depth: 100 } ] );
	} );

	it( 'is nobody’s without consent', () => {
		load( { tracking: false } );
		by( 'pointermove', {} );
		jest.advanceTimersByTime( 5_000 );
		scrollTo( 3500 );
		hide();
		expect( told ).toEqual( [] );
	} );
} );

describe( 'the site’s own events', () => {
	const dmat = ( ...call: unknown[] ): void => ( window.dmat as unknown as ( ...call: unknown[] ) => void )( ...call );

	it( 'are told with what belongs to them, also those that came before', () => {
		load( { q: [ [ 'track', 'early', { a: 1 } ] ] } );
		dmat( 'track', 'late' );
		dmat( 'other', 'x' );
		dmat( 'track' );
		expect( told ).toEqual( [ [ 'custom', { name: 'early', data: { a: 1 } } ], [ 'custom', { name: 'late' } ] ] );
	} );

	it( 'lose what cannot be sent', () => {
		load();
		const circle: Record< string, unknown > = {};
		circle.self = circle;
		dmat( 'track', 'circle', circle );
		dmat( 'track', 'big', { text: 'x'.repeat( 3000 ) } );
		dmat( 'track', 7, 1n );
		expect( told ).toEqual( [ [ 'custom', { name: 'circle' } ], [ 'custom', { name: 'big' } ], [ 'custom', { name: '7' } ] ] );
	} );

	it( 'are only a name without consent', () => {
		load( { tracking: false } );
		dmat( 'track', 'video', { viewer: 'ann@acme.test' } );
		expect( told ).toEqual( [ [ 'custom', { name: 'video' } ] ] );
	} );

	it( 'keep the rest of the pixel', () => {
		load();
		expect( Object.keys( window.dmat! ) ).toEqual( expect.arrayContaining( [ 'context', 'track', 'flush' ] ) );
	} );
} );

describe( 'another page without loading', () => {
	it( 'is a view, and what came before belongs to the page before', () => {
		load();
		by( 'keydown', {} );
		jest.advanceTimersByTime( 3_000 );
		history.pushState( null, '', '/next' );
		expect( told ).toEqual( [ [ 'engaged', { seconds: 3 } ], [ 'flush', 'http://localhost/page' ], [ 'page_view', null ] ] );
		expect( config ).toEqual( { post: 0, at: '' } );
	} );

	it( 'is not another query or fragment', () => {
		load();
		history.pushState( null, '', '/page?filter=1#x' );
		history.replaceState( null, '', '/page' );
		expect( told ).toEqual( [] );
	} );

	it( 'has its own forms and depths', () => {
		load();
		Object.defineProperty( document.documentElement, 'scrollHeight', { value: 1000, configurable: true } );
		scrollTo( 900 );
		history.pushState( null, '', '/next' );
		document.body.innerHTML = `<form data-dmat-form="${ formId }"></form>`;
		jest.advanceTimersByTime( 1_000 );
		scrollTo( 901 );
		expect( observed ).toHaveLength( 1 );
		expect( told.filter( ( [ type ] ) => type === 'scroll' ) ).toHaveLength( 8 );
	} );

	it( 'comes back with the browser’s button', () => {
		load();
		history_.pushState.call( history, null, '', '/next' );
		window.dispatchEvent( new Event( 'popstate' ) );
		expect( told.map( ( [ type ] ) => type ) ).toEqual( [ 'flush', 'page_view' ] );
	} );

	it( 'that comes back from the browser’s memory is a view', () => {
		load();
		window.dispatchEvent( Object.assign( new Event( 'pageshow' ), { persisted: false } ) );
		expect( told ).toEqual( [] );
		window.dispatchEvent( Object.assign( new Event( 'pageshow' ), { persisted: true } ) );
		expect( told ).toEqual( [ [ 'page_view', null ] ] );
	} );
} );
