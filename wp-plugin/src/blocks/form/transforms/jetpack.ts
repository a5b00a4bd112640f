import type { ForeignField } from './foreign-field.js';

/** A block as the editor holds it, or as it is read out of markup nobody can draw any more. */
export interface ForeignBlock {
	name: string;
	attributes: Record< string, unknown >;
	innerBlocks: ForeignBlock[];
}

const KINDS: Record< string, ForeignField[ 'kind' ] > = {
	name: 'text', text: 'text', url: 'text', time: 'text', email: 'email', telephone: 'phone', phone: 'phone', textarea: 'textarea', select: 'select', radio: 'radio',
	'checkbox-multiple': 'checkboxes', checkbox: 'consent', consent: 'consent', date: 'date', number: 'number', slider: 'number', rating: 'number', file: 'file', hidden: 'hidden',
};

const plain = ( value: unknown ) => ( typeof value === 'string' ? value.replace( /<[^>]*>/g, '' ).trim() : '' );
const flat = ( blocks: ForeignBlock[] ): ForeignBlock[] => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );

/** Reads the fields of a Jetpack form, of today (label and options are blocks) and of yesterday (they are attributes). */
export function readJetpackForm( blocks: ForeignBlock[] ): ForeignField[] {
	const fields: ForeignField[] = [];
	for ( const { name, attributes, innerBlocks } of flat( blocks ) ) {
		if ( name === 'jetpack/button' ) {
			fields.push( { kind: 'submit', label: plain( attributes.text ) } );
			continue;
		}
		const type = /^jetpack\/field-(.+)$/.exec( name )?.[ 1 ] ?? '';
		const kind = KINDS[ type ];
		if ( ! kind ) {
			continue;
		}
		const inside = flat( innerBlocks );
		const labels = inside.filter( ( block ) => block.name === 'jetpack/option' ).map( ( block ) => plain( block.attributes.label ) );
		const label = plain( inside.find( ( block ) => block.name === 'jetpack/label' )?.attributes.label ?? ( kind === 'consent' ? labels[ 0 ] : '' ) ) || plain( attributes.label ) || plain( attributes.explicitConsentMessage );
		fields.push( {
			kind, label: label || type.replace( /^\w/, ( letter ) => letter.toUpperCase() ), required: attributes.required === true,
			placeholder: plain( attributes.placeholder ?? inside.find( ( block ) => block.name === 'jetpack/input' )?.attributes.placeholder ),
			value: plain( attributes.defaultValue ),
			...( type === 'name' ? { maps: 'name' } : {} ),
			options: ( labels.length > 0 ? labels : [ attributes.options ?? [] ].flat().map( plain ) ).filter( Boolean ),
		} );
	}
	return fields;
}

/** The blocks of markup whose plugin is gone, from their comments alone. */
export function blocksOfMarkup( markup: string ): ForeignBlock[] {
	const top: ForeignBlock = { name: '', attributes: {}, innerBlocks: [] };
	const open = [ top ];
	for ( const [ , closes, name = '', json, isVoid ] of markup.matchAll( /<!-- (\/?)wp:([a-z0-9/-]+)\s+(?:(\{.*?\})\s+)?(\/)?-->/gs ) ) {
		if ( closes ) {
			if ( open.length > 1 ) {
				open.pop();
			}
			continue;
		}
		const block: ForeignBlock = { name: name.includes( '/' ) ? name : `core/${ name }`, attributes: attributesOf( json ), innerBlocks: [] };
		open.at( -1 )!.innerBlocks.push( block );
		if ( ! isVoid ) {
			open.push( block );
		}
	}
	return top.innerBlocks;
}

function attributesOf( json: string | undefined ): Record< string, unknown > {
	try {
		return JSON.parse( json ?? '{}' ) as Record< string, unknown >;
	} catch {
		return {};
	}
}
