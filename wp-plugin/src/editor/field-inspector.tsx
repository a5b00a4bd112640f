import { InspectorControls } from '@wordpress/block-editor';
import { Notice, PanelBody, SelectControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { FieldKind } from '@dmat/shared/forms/form-definition';
import { isUsablePattern } from '@dmat/shared/forms/usable-pattern';
import { answerNameOf } from './answer-name.js';
import type { FieldEditProps } from './field-attributes.js';
import { AskPanel } from './ask-panel.js';
import { LeadFieldSelect } from './lead-field-select.js';
import { LimitControls } from './limit-controls.js';

type Props = Pick< FieldEditProps, 'attributes' | 'setAttributes' > & { kind: FieldKind; clientId: string };
const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true } as const;
const lengths: FieldKind[] = [ 'text', 'email', 'phone', 'textarea' ];
const whole = ( value: string ): number | undefined => ( Number.parseInt( value, 10 ) > 0 ? Number.parseInt( value, 10 ) : undefined );

/** The settings of a field that are needed rarely; question, help and answers are edited on the canvas. */
export function FieldInspector( { kind, clientId, attributes, setAttributes }: Props ) {
	const { required, maps, message, placeholder, value, width, minLength, maxLength, pattern, name } = attributes;
	const isChosen = kind === 'select' || kind === 'radio';
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Field', 'dmat' ) }>
					{ kind !== 'hidden' && (
						<ToggleControl __nextHasNoMarginBottom label={ __( 'Must be answered', 'dmat' ) } checked={ !! required } onChange={ ( next ) => setAttributes( { required: next } ) } />
					) }
					{ kind !== 'file' && <LeadFieldSelect maps={ maps } onChange={ ( next ) => setAttributes( { maps: next } ) } /> }
					{ ( lengths.includes( kind ) || kind === 'select' ) && (
						<TextControl { ...look } label={ __( 'Placeholder', 'dmat' ) } help={ __( 'Disappears when typing starts; the question itself stays visible.', 'dmat' ) } value={ placeholder ?? '' } onChange={ ( next ) => setAttributes( { placeholder: next } ) } />
					) }
					{ isChosen ? (
						<SelectControl { ...look } label={ __( 'Answer chosen beforehand', 'dmat' ) } value={ ( value ?? '' ) as '' } options={ [ { value: '', label: __( 'None', 'dmat' ) }, ...( attributes.options ?? [] ) ] as { value: ''; label: string }[] } onChange={ ( next ) => setAttributes( { value: next } ) } />
					) : kind !== 'checkboxes' && kind !== 'file' && (
						<TextControl { ...look } type={ kind === 'number' || kind === 'date' ? kind : 'text' } label={ kind === 'hidden' ? __( 'Value', 'dmat' ) : __( 'Answer filled in beforehand', 'dmat' ) } value={ value ?? '' } onChange={ ( next ) => setAttributes( { value: next } ) } />
					) }
					{ kind !== 'hidden' && (
						<SelectControl { ...look } label={ __( 'Width', 'dmat' ) } value={ width ?? 'full' } options={ [ { value: 'full', label: __( 'Whole line', 'dmat' ) }, { value: 'half', label: __( 'Half a line', 'dmat' ) }, { value: 'third', label: __( 'A third of a line', 'dmat' ) } ] } onChange={ ( next ) => setAttributes( { width: next as 'full' } ) } />
					) }
				</PanelBody>
				<AskPanel clientId={ clientId } kind={ kind } attributes={ attributes } setAttributes={ setAttributes } />
				{ kind !== 'hidden' && (
					<PanelBody title={ __( 'Check the answer', 'dmat' ) } initialOpen={ kind === 'file' }>
						<LimitControls kind={ kind } attributes={ attributes } setAttributes={ setAttributes } />
						{ lengths.includes( kind ) && (
							<>
								<TextControl { ...look } type="number" min={ 1 } label={ __( 'At least this many characters', 'dmat' ) } value={ String( minLength ?? '' ) } onChange={ ( next ) => setAttributes( { minLength: whole( next ) } ) } />
								<TextControl { ...look } type="number" min={ 1 } label={ __( 'At most this many characters', 'dmat' ) } value={ String( maxLength ?? '' ) } onChange={ ( next ) => setAttributes( { maxLength: whole( next ) } ) } />
							</>
						) }
						{ kind !== 'textarea' && lengths.includes( kind ) && (
							<>
								<TextControl { ...look } label={ __( 'Pattern', 'dmat' ) } help={ __( 'A regular expression the whole answer must match, such as \\d{5} for five digits.', 'dmat' ) } value={ pattern ?? '' } onChange={ ( next ) => setAttributes( { pattern: next } ) } />
								{ !! pattern && ! isUsablePattern( pattern ) && (
									<Notice status="warning" isDismissible={ false }>{ __( 'This pattern cannot be used, so answers are not checked against it.', 'dmat' ) }</Notice>
								) }
							</>
						) }
						<TextControl { ...look } label={ __( 'What to say when the answer is not accepted', 'dmat' ) } help={ __( 'Leave it empty for the standard words.', 'dmat' ) } value={ message ?? '' } onChange={ ( next ) => setAttributes( { message: next } ) } />
					</PanelBody>
				) }
			</InspectorControls>
			<InspectorControls group="advanced">
				<TextControl { ...look } label={ __( 'Name of the answer', 'dmat' ) } help={ __( 'The column answers are kept under. Small letters, digits and underscores.', 'dmat' ) } value={ name } onChange={ ( next ) => setAttributes( { name: answerNameOf( next.replace( /_$/, '_x' ) ).replace( /_x$/, '_' ) } ) } />
			</InspectorControls>
		</>
	);
}
