/**
 * The pixel: tells the backend which pages were seen and what became of forms, and loads the rest (`behaviour.ts`) once the
 * page is done. Written for few bytes; the build fails over 1,000 of them gzipped. Before consent, and ever when the browser
 * says no to tracking (GPC, DNT), it stores nothing and sends no identifier: pages are counted, people are not.
 */
import type { TrackingEvent, TrackingEventType } from '@dmat/shared/tracking/events';
import type { Touch } from '@dmat/shared/tracking/touch';
import type { Pixel, PixelConfig } from './types';

interface Consented {
	/** Where the WP Consent API answers; it says yes to all while no `wp_consent_type` is set. */
	wp_has_consent?: ( category: string ) => boolean;
	wp_consent_type?: string;
}

interface Visitor {
	id?: string;
	first?: Arrival;
	last?: Arrival;
}

/** A touch before it is sent; its time may still be a Date. */
type Arrival = { [ Part in keyof Touch ]: unknown };

const IDLE = 18e5;
const GATHER = 300;

const page = document;
const config = JSON.parse( ( window as unknown as Record< string, HTMLScriptElement > )[ 'dmat-pixel-config' ]!.text ) as PixelConfig;

let events: TrackingEvent[] = [];
let timer = 0;

/** Browsers name each blob by a random UUID, also where `crypto.randomUUID` is missing (plain http). */
const uuid = (): string => URL.createObjectURL( new Blob() ).slice( -36 );

const isAllowed = (): boolean =>
	! ( navigator as { globalPrivacyControl?: boolean } ).globalPrivacyControl &&
	navigator.doNotTrack !== '1' &&
	( ( window as Consented ).wp_consent_type || config.consent === 'wp' ? !! ( window as Consented ).wp_has_consent?.( 'statistics' ) : config.consent === 'granted' );

/** An address without what a link fills in: that is for nobody but the form. */
const tellable = ( url: string ): string => url.replace( /dmat_prefill=[^&#]*&?/, '' );

/** How the visitor came to this page. */
const touch: Arrival = { landing_url: tellable( location.href ), at: new Date() };

new URLSearchParams( location.search ).forEach( ( value, name ) => {
	if ( /^utm_|clk?id$|^li_fat/.test( name ) ) {
		touch[ name as keyof Touch ] = value;
	}
} );
if ( page.referrer && page.referrer.split( '/' )[ 2 ] !== location.host ) {
	touch.referrer = page.referrer;
}

/** A campaign, an advertisement or another site led here: more is known than where and when. */
const isTelling = Object.keys( touch )[ 2 ];

/** Who is here, remembered from now on; nobody without consent or where the browser stores nothing. */
const context = () => {
	let visitor: Visitor = {};
	let session: string | undefined;
	let seen: string | undefined;
	let tracking = isAllowed();
	try {
		if ( tracking ) {
			visitor = JSON.parse( localStorage.dmat_v || '{}' );
			[ session, seen ] = ( sessionStorage.dmat_s || '' ).split( ',' );
			visitor.id ||= uuid();
			visitor.first ||= touch;
			visitor.last = ( ! isTelling && visitor.last ) || touch;
			if ( ! ( Date.now() - +seen! < IDLE ) ) {
				session = uuid();
			}
			localStorage.dmat_v = JSON.stringify( visitor );
			sessionStorage.dmat_s = [ session, Date.now() ];
		} else {
			delete localStorage.dmat_v;
			delete sessionStorage.dmat_s;
		}
	} catch {
		tracking = false;
	}
	return {
		visitor_id: visitor.id,
		session_id: session,
		first_touch: visitor.first || touch,
		last_touch: visitor.last || touch,
		consent: { tracking },
	};
};

const flush = (): void => {
	timer = 0;
	if ( ! events[ 0 ] ) {
		return;
	}
	const { visitor_id: visitor, session_id: session } = context();
	const body = JSON.stringify( {
		site: config.site,
		visitor,
		session,
		page: { url: tellable( config.at || location.href ), title: page.title, post_id: config.post },
		touch,
		events,
	} );
	// What the browser does not take now goes with the next events.
	if ( navigator.sendBeacon( config.url, body ) ) {
		events = [];
	}
};

const add = ( event: Pick< TrackingEvent, 'type' | 'form' | 'data' > ): void => {
	events.push( { id: uuid(), at: Date.now(), ...event } );
	timer ||= +setTimeout( flush, GATHER );
};

/** The rest comes when the page has all it needs. */
const loadMore = (): void => {
	if ( page.readyState < 'd' ) {
		page.head.append( Object.assign( page.createElement( 'script' ), { src: config.more } ) );
	} else {
		setTimeout( loadMore, GATHER );
	}
};

const start = (): void => {
	add( { type: 'page_view' } );
	loadMore();
};

// What stands there already is the queue of calls that came before.
window.dmat = Object.assign( window.dmat || {}, { context, track: ( type, data, form ) => add( { type, data, form } ), flush, config } as Pixel );
page.addEventListener( 'dmat:form', ( event ) => add( ( event as CustomEvent< { type: TrackingEventType; form: string } > ).detail ) );
// Withdrawing consent takes the identifiers away at once.
page.addEventListener( 'wp_listen_for_consent_change', context );
page.addEventListener( 'visibilitychange', () => {
	if ( page.hidden ) {
		flush();
	}
} );
if ( ( page as { prerendering?: boolean } ).prerendering ) {
	page.addEventListener( 'prerenderingchange', start );
} else {
	start();
}
