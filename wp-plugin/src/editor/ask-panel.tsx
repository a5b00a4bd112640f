import { Notice, PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Comparison, FieldCondition, FieldKind } from '@dmat/shared/forms/form-definition';
import type { FieldEditProps } from './field-attributes.js';
import { useOtherFields } from './fields-of-form.js';

type Props = Pick< FieldEditProps, 'clientId' | 'setAttributes' > & { attributes: Pick< FieldEditProps[ 'attributes' ], 'when' | 'ask' >; kind: FieldKind };
const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true } as const;

const comparisonNames = (): { value: Comparison; label: string }[] => [
	{ value: 'equals', label: __( 'is', 'dmat' ) },
	{ value: 'differs', label: __( 'is not', 'dmat' ) },
	{ value: 'contains', label: __( 'contains', 'dmat' ) },
	{ value: 'filled', label: __( 'is answered', 'dmat' ) },
	{ value: 'empty', label: __( 'is not answered', 'dmat' ) },
	{ value: 'more', label: __( 'is more than', 'dmat' ) },
	{ value: 'less', label: __( 'is less than', 'dmat' ) },
];

/** When a question is asked: on a condition, of strangers only, or in turn with others. */
export function AskPanel( { clientId, kind, attributes: { when = [], ask = '' }, setAttributes }: Props ) {
	const others = useOtherFields( clientId );
	const [ first, ...further ] = when;
	const other = others.find( ( { name } ) => name === first?.field );
	const change = ( changes: Partial< FieldCondition > ) => setAttributes( { when: [ { field: '', is: 'equals', value: '', ...first, ...changes }, ...further ] } );
	const isCompared = !! first && first.is !== 'filled' && first.is !== 'empty';
	return (
		<PanelBody title={ __( 'When to ask', 'dmat' ) } initialOpen={ when.length > 0 || ask !== '' }>
			<SelectControl
				{ ...look }
				label={ __( 'Only if the answer to', 'dmat' ) }
				value={ ( first?.field ?? '' ) as '' }
				options={ [ { value: '', label: __( 'Always', 'dmat' ) }, ...others.map( ( { name, label } ) => ( { value: name, label } ) ) ] as { value: ''; label: string }[] }
				onChange={ ( field: string ) => ( field === '' ? setAttributes( { when: further } ) : change( { field, value: '' } ) ) }
			/>
			{ !! first && ! other && (
				<Notice status="warning" isDismissible={ false }>{ __( 'The question this one hangs on is not in the form any more, so it is always asked.', 'dmat' ) }</Notice>
			) }
			{ !! first && (
				<SelectControl { ...look } label={ __( 'Comparison', 'dmat' ) } hideLabelFromVision value={ first.is } options={ comparisonNames() } onChange={ ( is ) => change( { is: is as Comparison } ) } />
			) }
			{ isCompared && ( other?.options.length ? (
				<SelectControl { ...look } label={ __( 'Answer', 'dmat' ) } hideLabelFromVision value={ first.value as '' } options={ [ { value: '', label: __( 'Choose…', 'dmat' ) }, ...other.options ] as { value: ''; label: string }[] } onChange={ ( value ) => change( { value } ) } />
			) : (
				<TextControl { ...look } label={ __( 'Answer', 'dmat' ) } hideLabelFromVision value={ first.value } onChange={ ( value ) => change( { value } ) } />
			) ) }
			{ ! [ 'hidden', 'consent', 'file' ].includes( kind ) && (
				<SelectControl
					{ ...look }
					label={ __( 'Visitors you know', 'dmat' ) }
					help={ ask === 'turn' ? __( 'Of all questions in turn, a visitor is asked the next one without an answer. They are never required.', 'dmat' ) : __( 'A visitor is known who agreed to be recognised and has sent a form before.', 'dmat' ) }
					value={ ask }
					options={ [
						{ value: '', label: __( 'Ask them every time', 'dmat' ) },
						{ value: 'unknown', label: __( 'Ask only while the answer is unknown', 'dmat' ) },
						{ value: 'turn', label: __( 'Ask in turn with others, one each time', 'dmat' ) },
					] }
					onChange={ ( next ) => setAttributes( { ask: next as '', ...( next === 'turn' ? { required: false } : {} ) } ) }
				/>
			) }
		</PanelBody>
	);
}
