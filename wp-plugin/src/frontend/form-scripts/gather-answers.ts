import type { FileSizes } from '@dmat/shared/forms/check-every-answer';
import type { FormContext } from './form-context.js';

/** An answer that was typed but is neither a number nor a day; browsers keep such a text to themselves. */
const UNREADABLE = '?';

/** The answers with what `FormData` does not tell: names and sizes of files, what the browser could not read, what was not asked. */
export function gatherAnswers( { id, fields, skipped = [] }: Pick< FormContext, 'id' | 'fields' | 'skipped' >, given: Record< string, unknown > ): { answers: Record< string, unknown >; sizes: FileSizes } {
	const answers: Record< string, unknown > = { ...given };
	const sizes: FileSizes = {};
	const form = document.querySelector( `form[data-dmat-form="${ id }"]` );
	for ( const { name, kind } of fields ) {
		const answer = answers[ name ];
		if ( skipped.includes( name ) ) {
			delete answers[ name ];
		} else if ( answer instanceof File ) {
			answers[ name ] = answer.name;
			sizes[ name ] = answer.size;
		} else if ( kind === 'number' || kind === 'date' ) {
			const input = form?.querySelector< HTMLInputElement >( `[name="answers[${ name }]"]` );
			answers[ name ] = input?.validity?.badInput ? UNREADABLE : answer;
		}
	}
	return { answers, sizes };
}
