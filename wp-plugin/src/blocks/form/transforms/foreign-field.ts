/** A question of somebody else's form, in words both understand. */
export interface ForeignField {
	/** A kind of FormField, or the button. */
	kind: 'text' | 'email' | 'phone' | 'textarea' | 'select' | 'radio' | 'checkboxes' | 'number' | 'date' | 'file' | 'hidden' | 'consent' | 'submit';
	label: string;
	required?: boolean;
	placeholder?: string;
	value?: string;
	options?: string[];
	/** The lead field it fills, where the other form says so. */
	maps?: string;
}

type Template = [ string, Record< string, unknown > ];

const answerOf = ( label: string ) => label.trim().toLowerCase().replace( /[^\p{L}\p{N}]+/gu, '_' ).replace( /^_|_$/g, '' );

/** Lead fields by what people call them in forms. */
const HINTS: [ RegExp, string ][] = [
	[ /^(your |full )?name\b/i, 'name' ],
	[ /^first name|^given name|^vorname/i, 'first_name' ],
	[ /^last name|^surname|^family name|^nachname/i, 'last_name' ],
	[ /^company|^organi[sz]ation|^firma|^unternehmen/i, 'company_name' ],
	[ /^job title|^position|^role\b/i, 'job_title' ],
];

/** A question of ours for one of theirs; null for what we have no block for. */
export function blockOf( { kind, label, required = false, placeholder = '', value = '', options = [], maps }: ForeignField ): Template | null {
	if ( kind === 'submit' ) {
		return [ 'dmat/submit', { text: label, lock: { remove: true, move: false } } ];
	}
	if ( kind === 'consent' ) {
		return label ? [ 'dmat/consent', { text: label, required } ] : null;
	}
	const guess = kind === 'email' ? 'email' : kind === 'phone' ? 'phone' : kind === 'text' ? HINTS.find( ( [ words ] ) => words.test( label ) )?.[ 1 ] ?? '' : '';
	const isChoice = kind === 'select' || kind === 'radio' || kind === 'checkboxes';
	if ( isChoice && options.length === 0 ) {
		return null;
	}
	return [
		`dmat/field-${ kind }`,
		{
			label,
			...( kind === 'hidden' ? {} : { required } ),
			...( kind === 'file' ? {} : { maps: maps ?? guess, value } ),
			...( placeholder && ! [ 'radio', 'checkboxes', 'date', 'file', 'hidden' ].includes( kind ) ? { placeholder } : {} ),
			...( isChoice ? { options: options.map( ( words ) => ( { value: answerOf( words ) || words, label: words } ) ) } : {} ),
		},
	];
}

/** The blocks of a whole form: every question once for a lead field, and a button at the end. */
export function blocksOf( fields: ForeignField[], send: string ): Template[] {
	const filled = new Set< unknown >();
	const blocks = fields.map( blockOf ).filter( ( block ) => block !== null );
	for ( const [ , attributes ] of blocks ) {
		if ( attributes.maps && filled.has( attributes.maps ) ) {
			attributes.maps = '';
		}
		filled.add( attributes.maps );
	}
	return blocks.some( ( [ name ] ) => name === 'dmat/submit' ) ? blocks : [ ...blocks, blockOf( { kind: 'submit', label: send } )! ];
}
