import { offerEnd } from './offer-end.js';
import { timeLeft, type ClockUnit } from './time-left.js';

const SECOND = 1000;

/** Seconds before the end at which a screen reader is told. More often would be noise. */
const told = [ 3600, 600, 60 ];

/** Where the first visit may be kept: nowhere without the visitor's consent. Withdrawing it takes away what was kept. */
function memory( { dmatOffer }: DOMStringMap ): Storage | undefined {
	const { consent } = ( window.dmat?.context?.() ?? {} ) as { consent?: { tracking?: boolean } };
	try {
		if ( consent?.tracking ) {
			return localStorage;
		}
		localStorage.removeItem( `dmat_offer_${ dmatOffer }` );
	} catch {
		// A browser may refuse to keep anything.
	}
}

const inWords = ( left: Record< ClockUnit, number > ): string =>
	( Object.entries( left ) as [ ClockUnit, number ][] )
		.filter( ( [ , count ] ) => count )
		.slice( 0, 2 )
		.map( ( [ unit, count ] ) => new Intl.NumberFormat( document.documentElement.lang || undefined, { style: 'unit', unit, unitDisplay: 'long' } ).format( count ) )
		.join( ', ' );

function end( offer: HTMLElement ): void {
	const over = offer.querySelector< HTMLElement >( '.dmat-offer__over' );
	for ( const part of offer.children ) {
		( part as HTMLElement ).hidden = part !== over;
	}
	offer.hidden = ! over;
	over?.setAttribute( 'role', 'status' );
}

function run( offer: HTMLElement ): void {
	const ends = offerEnd( offer.dataset, memory( offer.dataset ), Date.now() );
	if ( ! ends || offer.dataset.dmatRuns ) {
		return;
	}
	offer.dataset.dmatRuns = '1';
	const said = offer.querySelector< HTMLElement >( '.dmat-offer__said' )!;
	const tick = () => {
		const left = ends - Date.now();
		const parts = timeLeft( left );
		if ( left <= 0 ) {
			clearInterval( timer );
			return end( offer );
		}
		offer.querySelectorAll< HTMLElement >( '[data-dmat-unit]' ).forEach( ( box ) => {
			box.textContent = String( parts[ box.dataset.dmatUnit as ClockUnit ] ).padStart( 2, '0' );
		} );
		if ( told.includes( Math.ceil( left / SECOND ) ) ) {
			said.textContent = said.dataset.dmatLeft!.replace( '%s', inWords( parts ) );
		}
	};
	const timer = setInterval( tick, SECOND );
	offer.querySelector< HTMLElement >( '.dmat-offer__clock' )!.hidden = false;
	tick();
}

const runAll = () => document.querySelectorAll< HTMLElement >( '[data-dmat-ends],[data-dmat-hours]' ).forEach( run );

document.addEventListener( 'wp_listen_for_consent_change', runAll );
// The pixel, which knows of the consent, may run after this.
if ( document.readyState === 'complete' ) {
	runAll();
} else {
	addEventListener( 'load', runAll );
}
