import { RichText } from '@wordpress/block-editor';
import { decodeEntities } from '@wordpress/html-entities';
import { escapeHTML } from '@wordpress/escape-html';

interface PlainWordsProps {
	tagName?: 'span' | 'p' | 'div';
	className?: string;
	value: string;
	onChange: ( value: string ) => void;
	/** What a screen reader calls this place. */
	label: string;
	placeholder?: string;
}

/** Words typed straight on the canvas, kept as plain text without any formatting. */
export function PlainWords( { tagName = 'span', className, value, onChange, label, placeholder }: PlainWordsProps ) {
	return (
		<RichText
			identifier={ label }
			tagName={ tagName as 'span' }
			className={ className }
			value={ escapeHTML( value ) }
			onChange={ ( html: string ) => onChange( decodeEntities( html.replace( /<[^>]*>/g, '' ) ).replace( /\s+/g, ' ' ) ) }
			aria-label={ label }
			placeholder={ placeholder ?? label }
			allowedFormats={ [] }
			withoutInteractiveFormatting
			disableLineBreaks
		/>
	);
}
