/**
 * Shows the backend that a person fills in the form, without asking the person anything: from the first touch on, the
 * browser works out a small riddle beside them (ALTCHA's proof of work). Only this listener is loaded with the page.
 */
import type { Challenge } from '../solve-proof.js';

/** A riddle is good for two hours; an older solution is made anew, in milliseconds. */
const FRESH = 5_400_000;
/** Nobody waits longer for it than this when they press the button, in milliseconds. */
const PATIENCE = 5_000;

interface Work {
	begun: number;
	done: boolean;
	end: Promise< void >;
}

const works = new WeakMap< HTMLFormElement, Work >();

/** The form an event happened in, if it wants a proof. */
const formOf = ( target: EventTarget | null ): HTMLFormElement | null =>
	target instanceof Element ? target.closest< HTMLFormElement >( 'form[data-dmat-proof]' ) : null;

/** Solves a riddle and puts the solution into the form. Without a backend there is none, and none is needed: then the site keeps the form. */
async function solve( form: HTMLFormElement ): Promise< void > {
	const response = await fetch( form.dataset.dmatProof!, { signal: AbortSignal.timeout( PATIENCE ) } );
	const challenge = ( await response.json() ) as Challenge;
	const { solveProof } = await import( /* webpackChunkName: "form-scripts/solve-proof" */ '../solve-proof.js' );
	const proof = await solveProof( challenge );
	const input = form.querySelector< HTMLInputElement >( 'input[name="proof"]' ) ?? form.appendChild( Object.assign( document.createElement( 'input' ), { type: 'hidden', name: 'proof' } ) );
	input.value = proof;
}

/** The work for a form, begun now if it was not. */
function work( form: HTMLFormElement ): Work {
	let one = works.get( form );
	if ( ! one || Date.now() - one.begun > FRESH ) {
		const fresh: Work = { begun: Date.now(), done: false, end: Promise.resolve() };
		fresh.end = solve( form ).catch( () => undefined ).finally( () => ( fresh.done = true ) ).then( () => undefined );
		works.set( form, ( one = fresh ) );
	}
	return one;
}

const begin = ( target: EventTarget | null ) => {
	const form = formOf( target );
	if ( form ) {
		work( form );
	}
};

document.addEventListener( 'focusin', ( event ) => begin( event.target ) );
begin( document.activeElement );

// Whoever is faster than the riddle waits for it a moment; the form is sent by itself then.
document.addEventListener(
	'submit',
	( event ) => {
		const form = formOf( event.target );
		const one = form && work( form );
		if ( ! form || ! one || one.done ) {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		const { submitter } = event;
		void Promise.race( [ one.end, new Promise( ( go ) => setTimeout( go, PATIENCE ) ) ] ).then( () => {
			one.done = true;
			form.requestSubmit( submitter );
		} );
	},
	true
);

// A proof counts once: the next person on this page works out another.
document.addEventListener( 'dmat:form', ( event ) => {
	const { type, form: id } = ( event as CustomEvent< { type: string; form: string } > ).detail;
	const form = type === 'form_submit' && document.querySelector< HTMLFormElement >( `form[data-dmat-form="${ id }"]` );
	if ( form ) {
		works.delete( form );
	}
} );
