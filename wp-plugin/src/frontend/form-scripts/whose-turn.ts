import type { FormField } from '@dmat/shared/forms/form-definition';

/** Names of the fields that are not asked: those known, and of the queue all but the first unknown one. */
export function whoseTurn( fields: FormField[], known: string[] ): string[] {
	const turn = fields.find( ( { ask, name } ) => ask === 'turn' && ! known.includes( name ) );
	return fields
		.filter( ( field ) => ( field.ask === 'unknown' && known.includes( field.name ) ) || ( field.ask === 'turn' && field !== turn ) )
		.map( ( { name } ) => name );
}
