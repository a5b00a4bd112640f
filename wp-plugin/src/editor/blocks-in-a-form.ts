/** The blocks that ask, and what arranges or explains them; they stand in a form or in a step of one. */
export const fieldBlocks = [
	'dmat/field-text', 'dmat/field-email', 'dmat/field-phone', 'dmat/field-textarea', 'dmat/field-select', 'dmat/field-radio',
	'dmat/field-checkboxes', 'dmat/field-number', 'dmat/field-date', 'dmat/field-file', 'dmat/field-hidden', 'dmat/consent', 'dmat/submit',
	'core/paragraph', 'core/heading', 'core/list', 'core/group', 'core/columns', 'core/image', 'core/separator', 'core/spacer',
];
