import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall, plus } from '@wordpress/icons';
import type { FieldOption } from '@dmat/shared/forms/form-definition';
import { answerNameOf, freeAnswerName } from './answer-name.js';
import { PlainWords } from './plain-words.js';

interface Props {
	kind: 'radio' | 'checkboxes' | 'select';
	options: FieldOption[];
	isSelected: boolean;
	onChange: ( options: FieldOption[] ) => void;
}

/** The value kept for an offered answer: what it was called first, so that rewording it later changes no data. */
function withLabel( options: FieldOption[], index: number, label: string ): FieldOption[] {
	return options.map( ( option, position ) => ( position === index ? { ...option, label, value: option.value || answerNameOf( label ) } : option ) );
}

/** The offered answers, edited where the visitor will see them. */
export function ChoiceList( { kind, options, isSelected, onChange }: Props ) {
	const add = () => {
		const value = freeAnswerName( 'answer', options.map( ( option ) => option.value ) );
		onChange( [ ...options, { value, label: '' } ] );
	};
	return (
		<div className="dmat-field__choices">
			{ options.map( ( option, index ) => (
				<div className="dmat-field__choice" key={ index }>
					{ kind !== 'select' && <input type={ kind === 'radio' ? 'radio' : 'checkbox' } tabIndex={ -1 } checked={ false } readOnly aria-label={ option.label || option.value } /> }
					<PlainWords
						value={ option.label }
						/* translators: %d: the position of an offered answer, counted from 1. */
						label={ sprintf( __( 'Answer %d', 'dmat' ), index + 1 ) }
						onChange={ ( label ) => onChange( withLabel( options, index, label ) ) }
					/>
					{ isSelected && options.length > 1 && (
						<Button
							size="small"
							icon={ closeSmall }
							/* translators: %s: the words of an offered answer. */
							label={ sprintf( __( 'Remove “%s”', 'dmat' ), option.label ) }
							onClick={ () => onChange( options.filter( ( _, position ) => position !== index ) ) }
						/>
					) }
				</div>
			) ) }
			{ isSelected && (
				<Button className="dmat-field__add" size="compact" variant="secondary" icon={ plus } onClick={ add }>
					{ __( 'Add an answer', 'dmat' ) }
				</Button>
			) }
		</div>
	);
}
