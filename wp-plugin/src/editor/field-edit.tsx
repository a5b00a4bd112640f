import { useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';
import type { FieldKind } from '@dmat/shared/forms/form-definition';
import { ChoiceList } from './choice-list.js';
import type { FieldEditProps } from './field-attributes.js';
import { FieldInspector } from './field-inspector.js';
import { PlainWords } from './plain-words.js';
import { useAnswerName } from './use-answer-name.js';

const inputTypes: Partial< Record< FieldKind, string > > = { text: 'text', email: 'email', phone: 'tel', number: 'number', date: 'date' };

/** The control as a visitor will see it; nothing can be typed into it while editing. */
function Control( { kind, attributes }: { kind: FieldKind; attributes: FieldEditProps[ 'attributes' ] } ) {
	const { placeholder = '', value = '', rows = 5, options = [], label } = attributes;
	const still = { className: 'dmat-field__control', tabIndex: -1, 'aria-label': label || __( 'Answer', 'dmat' ) };
	if ( kind === 'textarea' ) {
		return <textarea { ...still } readOnly rows={ rows } placeholder={ placeholder } value={ value } />;
	}
	if ( kind === 'select' ) {
		return (
			<select { ...still } value={ value } onChange={ () => undefined } onMouseDown={ ( event ) => event.preventDefault() }>
				<option value="">{ placeholder || __( 'Choose…', 'dmat' ) }</option>
				{ options.map( ( option ) => <option key={ option.value } value={ option.value }>{ option.label }</option> ) }
			</select>
		);
	}
	if ( kind === 'file' ) {
		return <div { ...{ ...still, tabIndex: undefined } } role="img">{ __( 'Choose a file', 'dmat' ) }</div>;
	}
	return <input { ...still } readOnly type={ inputTypes[ kind ] } placeholder={ placeholder } value={ value } />;
}

/** Builds the edit component of one kind of field: question, control, offered answers and help on the canvas. */
export function fieldEdit( kind: Exclude< FieldKind, 'hidden' | 'consent' > ) {
	return function FieldEdit( props: FieldEditProps ) {
		const { attributes, setAttributes, isSelected } = props;
		const { label, help = '', required, width, options = [], when = [], ask } = attributes;
		useAnswerName( props, kind );
		const blockProps = useBlockProps( { className: `dmat-field dmat-field--${ kind } is-${ width ?? 'full' }` } );
		const isGroup = kind === 'radio' || kind === 'checkboxes';
		const setOptions = ( next: NonNullable< typeof attributes.options > ) => setAttributes( { options: next } );
		return (
			<div { ...blockProps }>
				<FieldInspector kind={ kind } clientId={ props.clientId } attributes={ attributes } setAttributes={ setAttributes } />
				<div className="dmat-field__label">
					<PlainWords value={ label } label={ __( 'Question', 'dmat' ) } onChange={ ( next ) => setAttributes( { label: next } ) } />
					{ required && <span className="dmat-field__required"> { __( '(required)', 'dmat' ) }</span> }
					{ when.length > 0 && <span className="dmat-field__badge">{ __( 'On a condition', 'dmat' ) }</span> }
					{ !! ask && <span className="dmat-field__badge">{ ask === 'turn' ? __( 'In turn', 'dmat' ) : __( 'If unknown', 'dmat' ) }</span> }
				</div>
				{ ! isGroup && <Control kind={ kind } attributes={ attributes } /> }
				{ ( isGroup || ( kind === 'select' && isSelected ) ) && (
					<ChoiceList kind={ kind as 'radio' } options={ options } isSelected={ isSelected } onChange={ setOptions } />
				) }
				{ ( isSelected || help !== '' ) && (
					<PlainWords tagName="p" className="dmat-field__help" value={ help } label={ __( 'Help', 'dmat' ) } placeholder={ __( 'Help for the visitor (optional)', 'dmat' ) } onChange={ ( next ) => setAttributes( { help: next } ) } />
				) }
			</div>
		);
	};
}
