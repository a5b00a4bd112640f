/** For forms that do not ask a known visitor twice, and ask one more question each time. */
import { getContext, getElement, store, withScope } from '@wordpress/interactivity';
import { whoseTurn } from './whose-turn.js';
import type { FormContext } from './form-context.js';

interface Callbacks {
	look: () => void;
}

/** The visitor's id where there is consent to recognise them; the pixel may come after this script. */
const visitor = async (): Promise< string | undefined > => {
	if ( ! window.dmat?.context && document.readyState !== 'complete' ) {
		await new Promise( ( resolve ) => window.addEventListener( 'load', resolve, { once: true } ) );
	}
	return window.dmat?.context?.().visitor_id as string | undefined;
};

/** Asks the backend which questions are answered; it never says how. Nobody waits for it: without word all are asked. */
async function knownNames( { url }: FormContext, form: HTMLFormElement ): Promise< string[] > {
	const visitor_id = await visitor();
	if ( ! visitor_id || ! /\/submissions/.test( url ) ) {
		return [];
	}
	try {
		const response = await fetch( url.replace( /submissions.*$/, 'known' ), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify( { descriptor: new FormData( form ).get( 'descriptor' ), visitor_id } ),
		} );
		return response.ok ? ( ( await response.json() ) as { known: string[] } ).known : [];
	} catch {
		return [];
	}
}

const { callbacks } = store< { callbacks: Callbacks } >( 'dmat/form', {
	callbacks: {
		async recall(): Promise< void > {
			const context = getContext< FormContext >();
			const form = getElement().ref as HTMLFormElement;
			const look = withScope( () => callbacks.look() );
			const skip = ( known: string[] ) => {
				const typed = new FormData( form );
				// What somebody began to answer stays.
				context.skipped = whoseTurn( context.fields, known.filter( ( name ) => ! typed.get( `answers[${ name }]` ) ) );
				look();
			};
			skip( [] );
			const known = await knownNames( context, form );
			if ( known.length > 0 ) {
				skip( known );
			}
		},
	} as never,
} );
