import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall, plus } from '@wordpress/icons';
import type { FieldOption } from '@dmat/shared/forms/form-definition';
import { withNewAnswer, withWords } from './offered-answers.js';
import { PlainWords } from './plain-words.js';

interface Props {
	kind: 'radio' | 'checkboxes' | 'select';
	options: FieldOption[];
	isSelected: boolean;
	onChange: ( options: FieldOption[] ) => void;
}

/** The offered answers, edited where the visitor will see them. Adding one, or Enter in one, goes on in the new one. */
export function ChoiceList( { kind, options, isSelected, onChange }: Props ) {
	const list = useRef< HTMLDivElement >( null );
	const [ beingWritten, setBeingWritten ] = useState( -1 );
	useEffect( () => {
		if ( beingWritten >= 0 ) {
			list.current?.querySelectorAll< HTMLElement >( '[contenteditable="true"]' )[ beingWritten ]?.focus();
		}
	}, [ beingWritten ] );
	const add = () => {
		setBeingWritten( options.length );
		onChange( withNewAnswer( options ) );
	};
	const remove = ( index: number ) => {
		setBeingWritten( -1 );
		onChange( options.filter( ( _, position ) => position !== index ) );
	};
	return (
		<div className="dmat-field__choices" ref={ list }>
			{ options.map( ( option, index ) => (
				<div
					className="dmat-field__choice"
					key={ index }
					onKeyDownCapture={ ( event ) => {
						if ( event.key === 'Enter' && ! event.nativeEvent.isComposing && ( event.target as HTMLElement ).isContentEditable ) {
							event.preventDefault();
							event.stopPropagation();
							add();
						}
					} }
				>
					{ kind !== 'select' && <input type={ kind === 'radio' ? 'radio' : 'checkbox' } tabIndex={ -1 } checked={ false } readOnly aria-label={ option.label || option.value } /> }
					<PlainWords
						value={ option.label }
						/* translators: %d: the position of an offered answer, counted from 1. */
						label={ sprintf( __( 'Answer %d', 'dmat' ), index + 1 ) }
						onChange={ ( label ) => onChange( withWords( options, index, label, index === beingWritten ) ) }
					/>
					{ isSelected && options.length > 1 && (
						<Button
							size="small"
							icon={ closeSmall }
							/* translators: %s: the words of an offered answer. */
							label={ sprintf( __( 'Remove “%s”', 'dmat' ), option.label ) }
							onClick={ () => remove( index ) }
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
