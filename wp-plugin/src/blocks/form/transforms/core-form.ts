import type { ForeignField } from './foreign-field.js';
import type { ForeignBlock } from './jetpack.js';

const KINDS: Record< string, ForeignField[ 'kind' ] > = {
	text: 'text', url: 'text', email: 'email', tel: 'phone', textarea: 'textarea', number: 'number', date: 'date', checkbox: 'consent', hidden: 'hidden', file: 'file',
};

const plain = ( value: unknown ) => String( value ?? '' ).replace( /<[^>]*>/g, '' ).trim();
const flat = ( blocks: ForeignBlock[] ): ForeignBlock[] => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );

/** Reads the fields of WordPress's own form block, which is an experiment of Gutenberg. */
export function readCoreForm( blocks: ForeignBlock[] ): ForeignField[] {
	return flat( blocks ).flatMap( ( { name, attributes }: ForeignBlock ): ForeignField[] => {
		if ( name === 'core/form-submit-button' || name === 'core/button' ) {
			return plain( attributes.text ) ? [ { kind: 'submit', label: plain( attributes.text ) } ] : [];
		}
		const kind = name === 'core/form-input' ? KINDS[ String( attributes.type ?? 'text' ) ] : undefined;
		return kind && attributes.type !== 'submit'
			? [ { kind, label: plain( attributes.label ) || plain( attributes.name ), required: attributes.required === true, placeholder: plain( attributes.placeholder ), value: plain( attributes.value ) } ]
			: [];
	} );
}

/** The same out of saved HTML, where the experiment is switched off. */
export function readFormHtml( html: string ): ForeignField[] {
	const page = new DOMParser().parseFromString( html, 'text/html' );
	return [ ...page.querySelectorAll< HTMLInputElement >( 'input, textarea, button, .wp-block-button__link' ) ].flatMap( ( control ): ForeignField[] => {
		const isButton = control.matches( 'button, [type="submit"], .wp-block-button__link' );
		const kind = isButton ? 'submit' : control.tagName === 'TEXTAREA' ? 'textarea' : KINDS[ control.type ] ?? 'text';
		const label = isButton ? control.textContent : control.closest( 'label' )?.textContent ?? control.name;
		return [ { kind, label: plain( label ), required: control.required, placeholder: control.placeholder, value: kind === 'hidden' ? control.value : '' } ];
	} );
}
