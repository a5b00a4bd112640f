import type { CustomFieldName } from './custom-fields.js';

interface Choice {
	value: string;
	label: string;
}

/** What an answer can fill, in two groups; the one chosen is offered even where this site does not know it (any more). */
export function choicesWith( fixed: readonly Choice[], fields: readonly CustomFieldName[], maps: string | undefined ): { fixed: Choice[]; added: Choice[] } {
	const added = fields.map( ( { key, label } ) => ( { value: `custom:${ key }`, label: label || key } ) );
	const isKnown = ! maps || [ ...fixed, ...added ].some( ( { value } ) => value === maps );
	return { fixed: [ ...fixed ], added: isKnown ? added : [ ...added, { value: maps, label: maps.replace( /^custom:/, '' ) } ] };
}
