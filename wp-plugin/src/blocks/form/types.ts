import type { LeadSource } from '@dmat/shared/forms/form-definition';

/** The welcome email as the block keeps it. */
export interface WelcomeAttributes {
	enabled: boolean;
	subject: string;
	body: string;
	fromName: string;
	fromEmail: string;
}

/** What a form block keeps; its fields are its inner blocks. */
export interface FormAttributes {
	/** UUID of the form for life; empty in patterns, filled when the block stands on a page. */
	formId: string;
	name: string;
	tags: string[];
	source: LeadSource;
	campaign: string;
	successKind: 'message' | 'redirect';
	successText: string;
	redirectUrl: string;
	welcome: WelcomeAttributes;
	/** `double`: a submission counts once the person confirmed the address by a link in a mail. */
	optIn: 'single' | 'double';
	/** Words of that mail; empty: the standard ones. */
	confirmation: { subject: string; body: string };
	/** Addresses of free mail services are refused. */
	businessOnly: boolean;
}

/** What the parts of the form's inspector are given. */
export interface FormPanelProps {
	attributes: FormAttributes;
	setAttributes: ( changes: Partial< FormAttributes > ) => void;
}
