import type { FormField } from '@dmat/shared/forms/form-definition';

/** What the visitor typed and ticked, by field name, as the form would post it. */
export const readAnswers = ( fields: FormField[], data: FormData ): Record< string, unknown > =>
	Object.fromEntries(
		fields.map( ( { name, kind } ) => [ name, kind === 'checkboxes' ? data.getAll( `answers[${ name }][]` ) : data.get( `answers[${ name }]` ) ] )
	);
