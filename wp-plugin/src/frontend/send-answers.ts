import type { Answers } from '@dmat/shared/forms/form-definition';

declare global {
	interface Window {
		/** Set by the pixel when the page has one. */
		dmat?: { context?: () => Record< string, unknown > };
	}
}

/** How long the backend may take before the site is asked to keep the answers, in milliseconds; the site may take thrice as long. */
const PATIENCE = 3000;

/** Whoever is given more patience than this has too much to send for a request that outlives its page. */
const LARGE = 1e4;

/**
 * Answers sent sooner after the page began are a machine's, says the backend. A person can be that quick where the
 * browser fills the fields in: theirs wait this out, in milliseconds.
 */
const LEAST = 2100;

/** A form that was sent: it keeps the proof for whatever on the page is given for it. */
export type SentForm = HTMLFormElement & Pick< Reply, 'receipt' >;

/** What was said to the answers: taken (`success`), or which of them are refused. */
export interface Reply {
	success?: unknown;
	/** Signed proof that this form was sent; what is given for it, such as a file, is opened with it. */
	receipt?: string;
	errors?: Record< string, string >;
}

/**
 * Sends answers to the first address that takes or refuses them in its own words; anything else (no network, too slow,
 * a gateway's error page) moves on to the next. Undefined when nobody did. The submission keeps its id, so that an
 * address that took it without being heard makes no second lead. Hidden inputs of the form go along under their names.
 *
 * @param patience how long the first address may take, in milliseconds; a body that needs more is too large to outlive the page
 */
export async function sendAnswers( urls: string[], data: FormData, answers: Answers, submission_id: string, patience = PATIENCE ): Promise< Reply | undefined > {
	await new Promise( ( go ) => setTimeout( go, LEAST - performance.now() ) );
	for ( const url of urls ) {
		try {
			const response = await fetch( url, {
				body: JSON.stringify( {
					...Object.fromEntries( data ),
					submission_id,
					answers,
					page_url: location.href,
					referrer: document.referrer,
					elapsed_ms: performance.now(),
					consent: { tracking: false },
					...window.dmat?.context?.(),
				} ),
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				keepalive: patience < LARGE,
				signal: AbortSignal.timeout( patience ),
			} );
			const reply = ( await response.json() ) as Reply;
			if ( reply.success || ( response.status === 422 && reply.errors ) ) {
				return reply;
			}
		} catch {}
		patience *= 3;
	}
}
