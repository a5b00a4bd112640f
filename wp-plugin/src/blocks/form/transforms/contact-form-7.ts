import type { ForeignField } from './foreign-field.js';

const KINDS: Record< string, ForeignField[ 'kind' ] > = {
	text: 'text', url: 'text', email: 'email', tel: 'phone', textarea: 'textarea', number: 'number', range: 'number', date: 'date',
	select: 'select', radio: 'radio', checkbox: 'checkboxes', acceptance: 'consent', file: 'file', hidden: 'hidden', submit: 'submit',
};

/** A tag of a template: kind, the star of a required one, what stands in it, and the words an acceptance encloses. */
const TAG = /\[(\w+)(\*?)([^\]]*)\](?:([^[]*)\[\/\1\])?/g;

const plain = ( html: string ) => html.replace( /<[^>]*>/g, ' ' ).replace( /\s+/g, ' ' ).trim();

/** The question of a tag: the last words before it, which is how people write these templates. */
const questionBefore = ( text: string ) => plain( text.split( /<\/label>|<\/p>|<\/div>|\n\s*\n/ ).at( -1 ) ?? '' );

const wordsOf = ( name: string ) => name.replace( /^your-/, '' ).replace( /[-_]\d*/g, ' ' ).trim().replace( /^\w/, ( letter ) => letter.toUpperCase() );

/** Reads the template of a Contact Form 7 form. */
export function readContactForm7( template: string ): ForeignField[] {
	const fields: ForeignField[] = [];
	let end = 0;
	for ( const tag of template.matchAll( TAG ) ) {
		const [ whole, type = '', star, rest = '', inside ] = tag;
		const kind = KINDS[ type ];
		const question = questionBefore( template.slice( end, tag.index ) );
		end = tag.index + whole.length;
		if ( ! kind ) {
			continue;
		}
		const quoted = [ ...rest.matchAll( /"([^"]*)"|'([^']*)'/g ) ].map( ( [ , double, single ] ) => double ?? single ?? '' );
		const [ name = '', ...flags ] = rest.replace( /"[^"]*"|'[^']*'/g, '' ).trim().split( /\s+/ );
		const isPlaceholder = flags.includes( 'placeholder' ) || flags.includes( 'watermark' );
		if ( kind === 'submit' ) {
			fields.push( { kind, label: quoted[ 0 ] ?? '' } );
		} else if ( kind === 'consent' ) {
			fields.push( { kind, label: plain( inside ?? '' ) || question, required: ! flags.includes( 'optional' ) } );
		} else {
			const isChoice = kind === 'select' || kind === 'radio' || kind === 'checkboxes';
			fields.push( {
				kind, label: question || wordsOf( name ), required: star === '*',
				...( isChoice ? { options: quoted.map( ( words ) => words.split( '|' )[ 0 ]! ) } : isPlaceholder ? { placeholder: quoted[ 0 ] } : { value: quoted[ 0 ] } ),
			} );
		}
	}
	return fields;
}

/** The template Contact Form 7 starts every form with; what a form is taken for whose template cannot be read. */
export const usualTemplate = '<label> Your name\n [text* your-name] </label>\n\n<label> Your email\n [email* your-email] </label>\n\n<label> Subject\n [text* your-subject] </label>\n\n<label> Your message\n [textarea your-message] </label>\n\n[submit "Submit"]';

/** Which form a shortcode shows. */
export function readShortcode( text: string ): { id: string; title: string } | null {
	const attributes = /^\s*\[contact-form(?:-7)?\s([^\]]*)\]\s*$/.exec( text )?.[ 1 ];
	const value = ( name: string ) => new RegExp( `\\b${ name }=["']?([^"'\\]]*)["']?` ).exec( attributes ?? '' )?.[ 1 ]?.trim() ?? '';
	return attributes === undefined ? null : { id: value( 'id' ), title: value( 'title' ) };
}
