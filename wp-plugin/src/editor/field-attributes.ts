import type { FieldCondition, FieldOption } from '@dmat/shared/forms/form-definition';

/** What a field block keeps; the names are those of a FormField. */
export interface FieldAttributes {
	name: string;
	label: string;
	help?: string;
	required?: boolean;
	placeholder?: string;
	message?: string;
	maps?: string;
	value?: string;
	width?: 'full' | 'half' | 'third';
	autocomplete?: string;
	rows?: number;
	minLength?: number;
	maxLength?: number;
	pattern?: string;
	options?: FieldOption[];
	min?: number | string;
	max?: number | string;
	step?: number;
	accept?: string[];
	maxMegabytes?: number;
	when?: FieldCondition[];
	ask?: '' | 'unknown' | 'turn';
}

/** What the edit component of a field is given. */
export interface FieldEditProps {
	name: string;
	clientId: string;
	isSelected: boolean;
	attributes: FieldAttributes;
	setAttributes: ( changes: Partial< FieldAttributes > ) => void;
}
