import { __ } from '@wordpress/i18n';

/** A field a marketer can put into a welcome email. */
export interface MergeField {
	/** What is inserted, with a fallback where the value may be missing. */
	token: string;
	label: string;
	sample: string;
}

/** Fields of the welcome email, in the words of the editor, with the values the preview shows. */
export const mergeFields = (): MergeField[] => [
	{ token: `{{ lead.first_name | default: "${ __( 'there', 'dmat' ) }" }}`, label: __( 'First name', 'dmat' ), sample: __( 'Alex', 'dmat' ) },
	{ token: '{{ lead.name }}', label: __( 'Full name', 'dmat' ), sample: __( 'Alex Rivera', 'dmat' ) },
	{ token: '{{ lead.email }}', label: __( 'Email', 'dmat' ), sample: 'alex@example.com' },
	{ token: `{{ lead.company_name | default: "${ __( 'your company', 'dmat' ) }" }}`, label: __( 'Company', 'dmat' ), sample: __( 'Rivera & Co.', 'dmat' ) },
	{ token: '{{ form.name }}', label: __( 'Name of the form', 'dmat' ), sample: __( 'this form', 'dmat' ) },
	{ token: '{{ page.title }}', label: __( 'Title of the page', 'dmat' ), sample: __( 'this page', 'dmat' ) },
	{ token: '{{ unsubscribe_url }}', label: __( 'Unsubscribe link', 'dmat' ), sample: 'https://example.com/unsubscribe' },
];

const keyOf = ( token: string ): string => /\{\{\s*([\w.]+)/.exec( token )?.[ 1 ] ?? '';

/**
 * The text as a sample person would read it. A field that is not known shows its fallback, or its name in brackets so
 * that a slip of the pen is seen before it is sent.
 */
export function previewWelcome( text: string, fields: readonly MergeField[] ): string {
	return text.replace( /\{\{-?\s*([\w.]+)\s*(?:\|\s*default:\s*["']([^"']*)["'])?[^}]*\}\}/g, ( _, key: string, fallback?: string ) => {
		const field = fields.find( ( one ) => keyOf( one.token ) === key );
		return field?.sample ?? fallback ?? `[${ key }?]`;
	} );
}
