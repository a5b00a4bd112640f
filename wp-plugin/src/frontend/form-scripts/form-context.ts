import type { FormField } from '@dmat/shared/forms/form-definition';

/** What the server printed for one form, as far as the scripts beside the form's own need it. */
export interface FormContext {
	id: string;
	/** Where submissions go first. */
	url: string;
	fields: FormField[];
	/** The field, or step, whose markup asks. */
	field: { name: string; isLater?: boolean };
	stepIndex: number;
	errors: Record< string, string >;
	notice: string;
	/** Names of the fields that are asked now; not set before the script looked. */
	asked?: string[];
	/** Names of fields a known visitor is not asked again, and of those whose turn has not come. */
	skipped?: string[];
	stepCount: number;
	/** The step the visitor is in, from 0. */
	step: number;
	isStepped?: boolean;
	isDone?: boolean;
}
