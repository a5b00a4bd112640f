import { __ } from '@wordpress/i18n';
import type { LeadField } from '@dmat/shared/forms/form-definition';

/** The lead fields an answer can fill, in the words of the editor. */
export const leadFieldChoices = (): { value: LeadField | ''; label: string }[] => [
	{ value: '', label: __( 'Nothing, keep it with the submission', 'dmat' ) },
	{ value: 'email', label: __( 'Email', 'dmat' ) },
	{ value: 'name', label: __( 'Full name', 'dmat' ) },
	{ value: 'first_name', label: __( 'First name', 'dmat' ) },
	{ value: 'last_name', label: __( 'Last name', 'dmat' ) },
	{ value: 'phone', label: __( 'Phone', 'dmat' ) },
	{ value: 'company_name', label: __( 'Company', 'dmat' ) },
	{ value: 'company_size', label: __( 'Company size', 'dmat' ) },
	{ value: 'industry', label: __( 'Industry', 'dmat' ) },
	{ value: 'job_title', label: __( 'Job title', 'dmat' ) },
];
