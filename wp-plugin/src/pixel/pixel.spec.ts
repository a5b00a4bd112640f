/** @jest-environment jsdom */
import { parseBeacon, type Beacon } from '@dmat/shared/tracking/events';

interface Surroundings {
	consent?: 'none' | 'granted' | 'wp';
	address?: string;
	referrer?: string;
	body?: string;
	globals?: Record< string, unknown >;
	signals?: Record< string, unknown >;
}

const formId = '3f0e6a52-8a64-4f7c-9b1e-0a5b9f2f6c11';
let beacons: string[] = [];
let uuids = 0;
let listened: [ EventTarget, string, EventListener ][] = [];

function load( { consent = 'none', address = '/page?x=1', referrer = '', body = '', globals = {}, signals = {} }: Surroundings = {} ): void {
	history.replaceState( null, '', address );
	document.title = 'A page';
	document.body.innerHTML = `<script type="application/json" id="dmat-pixel-config">${ JSON.stringify( { site: 'st_abc123', url: 'https://api.test/api/public/collect', post: 7, consent, more: 'https://a.test/more.js' } ) }</script>${ body }`;
	Object.defineProperty( document, 'referrer', { value: referrer, configurable: true } );
	for ( const name of [ 'globalPrivacyControl', 'doNotTrack' ] ) {
		Object.defineProperty( navigator, name, { value: signals[ name ], configurable: true } );
	}
	Object.assign( window, { wp_has_consent: undefined, wp_consent_type: undefined }, globals );
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the script runs when it is loaded, and each test loads it anew
	jest.isolateModules( () => require( './pixel' ) );
}

/** What arrived, checked as the backend checks it. */
function sent(): Beacon[] {
	jest.advanceTimersByTime( 1000 );
	return beacons.splice( 0 ).map( ( body ) => {
		const parsed = parseBeacon( JSON.parse( body ) );
		if ( ! parsed.ok ) {
			throw new Error( parsed.errors.join( ' ' ) );
		}
		return parsed.beacon;
	} );
}

const context = () => window.dmat!.context!() as { visitor_id?: string; session_id?: string; consent: { tracking: boolean }; first_touch: object; last_touch: object };

beforeEach( () => {
	jest.useFakeTimers( { now: new Date( '2026-11-23T10:00:00Z' ) } );
	localStorage.clear();
	sessionStorage.clear();
	beacons = [];
	listened = [];
	for ( const target of [ window, document ] ) {
		const add = EventTarget.prototype.addEventListener;
		target.addEventListener = ( type: string, listener: EventListener ) => {
			listened.push( [ target, type, listener ] );
			add.call( target, type, listener );
		};
	}
	URL.createObjectURL = () => `blob:https://a.test/00000000-0000-4000-8000-${ String( ++uuids ).padStart( 12, '0' ) }`;
	navigator.sendBeacon = ( url, body ) => {
		expect( url ).toBe( 'https://api.test/api/public/collect' );
		return beacons.push( body as string ) > 0;
	};
	delete window.dmat;
	document.head.innerHTML = '';
} );

afterEach( () => {
	jest.clearAllTimers();
	listened.forEach( ( [ target, type, listener ] ) => target.removeEventListener( type, listener ) );
	Object.defineProperty( document, 'prerendering', { value: undefined, configurable: true } );
} );

it( 'what a link fills into a form is neither sent nor remembered', () => {
	load( { consent: 'granted', address: '/page?x=1&dmat_prefill=S3-_x&utm_source=mail#top' } );
	const [ { page, touch } ] = sent() as [ Beacon ];
	expect( [ page.url, touch!.landing_url ] ).toEqual( Array( 2 ).fill( 'http://localhost/page?x=1&utm_source=mail#top' ) );
	expect( [ localStorage.dmat_v, sessionStorage.dmat_s, JSON.stringify( context() ) ].join() ).not.toContain( 'prefill' );
} );

describe( 'without consent', () => {
	it.each< [ string, Surroundings ] >( [
		[ 'by the site’s default', {} ],
		[ 'while the consent plugin has no yes', { consent: 'wp', globals: { wp_has_consent: () => false } } ],
		[ 'while the consent plugin has not loaded', { consent: 'wp' } ],
		[ 'when a consent plugin in the browser says no', { consent: 'granted', globals: { wp_consent_type: 'optin', wp_has_consent: () => false } } ],
		[ 'with Global Privacy Control', { consent: 'granted', signals: { globalPrivacyControl: true } } ],
		[ 'with Do Not Track', { consent: 'granted', signals: { doNotTrack: '1' } } ],
	] )( 'the page is counted, nobody is recognised and nothing is stored (%s)', ( _, surroundings ) => {
		load( surroundings );
		const [ beacon ] = sent();
		expect( beacon ).toMatchObject( { site: 'st_abc123', page: { url: 'http://localhost/page?x=1', title: 'A page', post_id: 7 }, events: [ { type: 'page_view' } ] } );
		expect( beacon ).not.toHaveProperty( 'visitor' );
		expect( beacon ).not.toHaveProperty( 'session' );
		expect( context() ).toMatchObject( { consent: { tracking: false }, visitor_id: undefined, session_id: undefined } );
		expect( localStorage ).toHaveLength( 0 );
		expect( sessionStorage ).toHaveLength( 0 );
	} );

	it( 'what was stored before goes', () => {
		localStorage.dmat_v = '{"id":"x"}';
		sessionStorage.dmat_s = 'x,1';
		load();
		sent();
		expect( localStorage ).toHaveLength( 0 );
		expect( sessionStorage ).toHaveLength( 0 );
	} );
} );

describe( 'with consent', () => {
	it( 'a visitor is recognised on the next page and starts a new visit after half an hour', () => {
		load( { consent: 'granted' } );
		const [ first ] = sent();
		load( { consent: 'granted' } );
		const [ second ] = sent();
		expect( second!.visitor ).toBe( first!.visitor );
		expect( second!.session ).toBe( first!.session );
		jest.advanceTimersByTime( 31 * 60_000 );
		load( { consent: 'granted' } );
		const [ third ] = sent();
		expect( third!.visitor ).toBe( first!.visitor );
		expect( third!.session ).not.toBe( first!.session );
	} );

	it( 'the first touch stays and the last one follows campaigns and other sites only', () => {
		load( { consent: 'granted', address: '/?utm_source=news&utm_medium=email&gclid=g&other=1' } );
		sent();
		load( { consent: 'granted', address: '/b', referrer: 'http://localhost/a' } );
		expect( context().last_touch ).toMatchObject( { utm_source: 'news', gclid: 'g' } );
		load( { consent: 'granted', address: '/c', referrer: 'https://blog.example/x' } );
		expect( context().first_touch ).toEqual( { utm_source: 'news', utm_medium: 'email', gclid: 'g', landing_url: 'http://localhost/?utm_source=news&utm_medium=email&gclid=g&other=1', at: '2026-11-23T10:00:00.000Z' } );
		expect( context().last_touch ).toMatchObject( { referrer: 'https://blog.example/x', landing_url: 'http://localhost/c' } );
	} );

	it( 'given on the page, identifiers begin; withdrawn, they go at once', () => {
		let isYes = false;
		load( { consent: 'wp', globals: { wp_has_consent: ( category: string ) => isYes && category === 'statistics' } } );
		expect( sent()[ 0 ] ).not.toHaveProperty( 'visitor' );
		isYes = true;
		document.dispatchEvent( new CustomEvent( 'wp_listen_for_consent_change' ) );
		expect( localStorage.dmat_v ).toContain( context().visitor_id );
		isYes = false;
		document.dispatchEvent( new CustomEvent( 'wp_listen_for_consent_change' ) );
		expect( localStorage ).toHaveLength( 0 );
	} );

	it( 'a browser that stores nothing is not recognised', () => {
		const storage = Object.getOwnPropertyDescriptor( window, 'localStorage' )!;
		Object.defineProperty( window, 'localStorage', { get: () => { throw new Error( 'denied' ); }, configurable: true } );
		load( { consent: 'granted' } );
		expect( sent()[ 0 ] ).not.toHaveProperty( 'visitor' );
		Object.defineProperty( window, 'localStorage', storage );
	} );
} );

describe( 'events', () => {
	it( 'of forms are told as the form tells them', () => {
		load();
		document.dispatchEvent( new CustomEvent( 'dmat:form', { detail: { type: 'form_start', form: formId } } ) );
		const [ beacon, ...more ] = sent();
		expect( more ).toEqual( [] );
		expect( beacon!.events.map( ( { type, form } ) => [ type, form ] ) ).toEqual( [ [ 'page_view', undefined ], [ 'form_start', formId ] ] );
	} );

	it( 'leave with the page', () => {
		load();
		Object.defineProperty( document, 'hidden', { value: true, configurable: true } );
		document.dispatchEvent( new Event( 'visibilitychange' ) );
		expect( beacons ).toHaveLength( 1 );
		expect( sent() ).toHaveLength( 1 );
	} );

	it( 'wait until a prerendered page is seen', () => {
		Object.defineProperty( document, 'prerendering', { value: true, configurable: true } );
		load( { consent: 'granted' } );
		expect( sent() ).toEqual( [] );
		expect( localStorage ).toHaveLength( 0 );
		document.dispatchEvent( new Event( 'prerenderingchange' ) );
		expect( sent() ).toMatchObject( [ { events: [ { type: 'page_view' } ] } ] );
	} );

	it( 'go with the next ones where the browser refuses the beacon', () => {
		const take = navigator.sendBeacon;
		navigator.sendBeacon = () => false;
		load();
		jest.advanceTimersByTime( 1000 );
		navigator.sendBeacon = take;
		document.dispatchEvent( new CustomEvent( 'dmat:form', { detail: { type: 'form_start', form: '3f0e6a52-8a64-4f7c-9b1e-0a5b9f2f6c11' } } ) );
		expect( sent() ).toMatchObject( [ { events: [ { type: 'page_view' }, { type: 'form_start' } ] } ] );
	} );

	it( 'of the site’s own scripts can be tracked', () => {
		load();
		( window.dmat as unknown as { track: ( type: string, data: object ) => void } ).track( 'page_view', { step: 2 } );
		expect( sent()[ 0 ]!.events[ 1 ] ).toMatchObject( { type: 'page_view', data: { step: 2 } } );
	} );

	it( 'carry the way to this very page, not to an earlier one', () => {
		load( { consent: 'granted', address: '/?utm_source=news' } );
		expect( sent()[ 0 ]!.touch ).toMatchObject( { utm_source: 'news' } );
		load( { consent: 'granted', address: '/b' } );
		expect( sent()[ 0 ]!.touch ).not.toHaveProperty( 'utm_source' );
		expect( context().last_touch ).toMatchObject( { utm_source: 'news' } );
	} );
} );

describe( 'the rest of the script', () => {
	const rest = () => document.head.querySelectorAll( 'script[src="https://a.test/more.js"]' ).length;

	it( 'is asked for once the page is complete, and only once', () => {
		Object.defineProperty( document, 'readyState', { value: 'interactive', configurable: true } );
		load();
		sent();
		expect( rest() ).toBe( 0 );
		Object.defineProperty( document, 'readyState', { value: 'complete', configurable: true } );
		sent();
		sent();
		expect( rest() ).toBe( 1 );
	} );

	it( 'finds the calls that came before the pixel', () => {
		const stub = Object.assign( () => {}, { q: [ [ 'track', 'early' ] ] } );
		load( { globals: { dmat: stub } } );
		expect( window.dmat ).toBe( stub );
		expect( context() ).toHaveProperty( 'consent' );
	} );
} );
