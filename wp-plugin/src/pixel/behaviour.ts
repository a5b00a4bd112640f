/**
 * What visitors do on a page: which forms they see and leave, what they click, how far they scroll, how long they stay, and
 * the site's own events. Loaded by the pixel after the page; the pixel sends. Without consent it tells what can be counted
 * about nobody (views, forms, clicks, names of own events), never how a single visit went.
 */
import type { Pixel } from './types';

type Call = [ command: string, name: unknown, data?: unknown ];

/** Somebody who does nothing for so long is away, in milliseconds. */
const AWAY = 3e4;
const SECOND = 1e3;
const FILE = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|csv|rtf|txt|zip|rar|7z|t?gz|dmg|exe|msi|pkg|apk|epub|ics|mp[34]|m4a|mov|avi|wav)$/i;

const page = document;
const pixel = window.dmat as unknown as Pixel & { q?: Call[] };
const { context, track, flush, config } = pixel;

let address = location.href;
let path = location.pathname;
/** Quarters of the page that were reached. */
let quarters = 0;
/** Seconds somebody was there since it was last told. */
let seconds = 0;
/** When somebody last did something. */
let active = 0;
/** The field last touched in a form that was not sent. */
let left: [ form: string, field: string ] | undefined;

const isRecognised = (): boolean => context().consent.tracking;

const seen = new IntersectionObserver( ( entries ) =>
	entries.forEach( ( { isIntersecting, target } ) => {
		if ( isIntersecting ) {
			seen.unobserve( target );
			track( 'form_view', undefined, ( target as HTMLElement ).dataset.dmatForm );
		}
	} )
);

/** Watches the forms that are there now. */
const look = (): void => page.querySelectorAll( '[data-dmat-form]' ).forEach( ( form ) => seen.observe( form ) );

/** Tells what is known only when somebody goes. */
const leave = (): void => {
	if ( seconds && isRecognised() ) {
		track( 'engaged', { seconds } );
	}
	if ( left ) {
		track( 'field_leave', { field: left[ 1 ] }, left[ 0 ] );
	}
	seconds = 0;
	left = undefined;
};

/** A page is seen: again, or another one without loading. */
const begin = (): void => {
	quarters = 0;
	track( 'page_view' );
	setTimeout( look, SECOND );
};

/** What belongs to the page before leaves under its address. Another query alone is no other page. */
const move = (): void => {
	if ( path !== location.pathname ) {
		config.at = address;
		leave();
		flush();
		config.at = '';
		config.post = 0;
		path = location.pathname;
		begin();
	}
	address = location.href;
};

const click = ( event: MouseEvent ): void => {
	const link = ( event.target as Element ).closest?.< HTMLAnchorElement >( 'a[href]' );
	// A script that clicks is no visitor, and the right button opens a menu.
	if ( ! link || ! event.isTrusted || event.button > 1 ) {
		return;
	}
	const { href: url, dataset } = link;
	const isWeb = /^http/.test( link.protocol );
	if ( dataset.dmatCta !== undefined ) {
		track( 'cta_click', { label: dataset.dmatCta || link.text, url } );
	} else if ( isWeb && ( link.hasAttribute( 'download' ) || FILE.test( link.pathname ) ) ) {
		track( 'download', { url } );
	} else if ( isWeb && link.host !== location.host ) {
		track( 'outbound_click', { url } );
	}
};

const call = ( ...[ command, name, data ]: Call ): void => {
	if ( command === 'track' && name ) {
		let text;
		try {
			text = isRecognised() && JSON.stringify( data );
		} catch {}
		track( 'custom', { name: name + '', data: text && text.length < 1900 ? JSON.parse( text ) : undefined } );
	}
};

window.dmat = Object.assign( call, pixel ) as typeof window.dmat;
pixel.q?.forEach( ( waiting ) => call( ...waiting ) );

look();

addEventListener( 'click', click, true );
addEventListener( 'auxclick', click, true );

[ 'pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove' ].forEach( ( name ) =>
	addEventListener( name, ( event ) => ( active = event.isTrusted ? Date.now() : active ), { passive: true, capture: true } )
);
setInterval( () => {
	if ( ! page.hidden && Date.now() - active < AWAY ) {
		seconds++;
	}
}, SECOND );

addEventListener( 'scroll', () => {
	const reached = ( ( scrollY + innerHeight + 2 ) / page.documentElement.scrollHeight ) * 4 - 1;
	while ( quarters <= reached && quarters < 4 && isRecognised() ) {
		track( 'scroll', { depth: ++quarters * 25 } );
	}
} );

page.addEventListener( 'focusin', ( { target } ) => {
	const field = ( target as HTMLElement ).closest< HTMLElement >( '[data-dmat-field]' );
	const form = field?.closest< HTMLElement >( '[data-dmat-form]' );
	if ( form ) {
		left = [ form.dataset.dmatForm!, field!.dataset.dmatField! ];
	}
} );
page.addEventListener( 'dmat:form', ( event ) => {
	if ( ( event as CustomEvent< { type: string } > ).detail.type === 'form_submit' ) {
		left = undefined;
	}
} );

// Before the pixel sends what it has.
addEventListener( 'visibilitychange', () => page.hidden && leave(), true );
addEventListener( 'pageshow', ( event ) => event.persisted && begin() );

( [ 'pushState', 'replaceState' ] as const ).forEach( ( name ) => {
	const original = history[ name ];
	history[ name ] = function ( ...step ) {
		original.apply( this, step );
		move();
	};
} );
addEventListener( 'popstate', move );
