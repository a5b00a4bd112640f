import { SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { choicesWith } from './choices-with.js';
import { useCustomFields } from './custom-fields.js';
import { leadFieldChoices } from './lead-field-choices.js';

interface Props {
	maps: string | undefined;
	onChange: ( maps: string ) => void;
}

/** Chooses the field of the lead that an answer fills: one every lead has, or one the company added. */
export function LeadFieldSelect( { maps, onChange }: Props ) {
	const { fixed, added } = choicesWith( leadFieldChoices(), useCustomFields(), maps );
	const options = ( choices: { value: string; label: string }[] ) => choices.map( ( { value, label } ) => <option key={ value } value={ value }>{ label }</option> );
	return (
		<SelectControl
			__nextHasNoMarginBottom
			__next40pxDefaultSize
			label={ __( 'Fills this field of the lead', 'dmat' ) }
			help={ maps === 'company_size' ? __( 'Kept are 1-10, 11-50, 51-200, 201-1000 and 1000+. Other sizes stay with the submission only.', 'dmat' ) : undefined }
			value={ maps ?? '' }
			onChange={ onChange }
		>
			{ options( fixed ) }
			{ added.length > 0 && <optgroup label={ __( 'Your own fields', 'dmat' ) }>{ options( added ) }</optgroup> }
		</SelectControl>
	);
}
