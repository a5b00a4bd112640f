import { TextControl } from '@wordpress/components';

interface Props {
	label: string;
	help?: string;
	/** `2027-03-04T17:00`, without a zone; empty when nothing is set. */
	value: string;
	onChange: ( value: string ) => void;
}

/** Asks for a day and a time by the browser's own picker. */
export const LocalTimeControl = ( { label, help, value, onChange }: Props ) => (
	<TextControl __nextHasNoMarginBottom __next40pxDefaultSize type={ 'datetime-local' as never } label={ label } help={ help } value={ value } onChange={ onChange } />
);
