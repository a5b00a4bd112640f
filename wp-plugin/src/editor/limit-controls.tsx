import { CheckboxControl, RangeControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { fileTypes, LARGEST_FILE_MB, USUAL_FILE_MB } from '@dmat/shared/forms/file-types';
import type { FieldKind } from '@dmat/shared/forms/form-definition';
import type { FieldEditProps } from './field-attributes.js';

type Props = Pick< FieldEditProps, 'attributes' | 'setAttributes' > & { kind: FieldKind };
const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true } as const;
const figure = ( text: string ): number | undefined => ( text.trim() === '' || Number.isNaN( Number( text ) ) ? undefined : Number( text ) );

/** Limits of numbers, days and files. */
export function LimitControls( { kind, attributes, setAttributes }: Props ) {
	const { min, max, step, accept = [], maxMegabytes = USUAL_FILE_MB } = attributes;
	if ( kind === 'number' ) {
		return (
			<>
				<TextControl { ...look } type="number" step="any" label={ __( 'Least', 'dmat' ) } value={ String( min ?? '' ) } onChange={ ( next ) => setAttributes( { min: figure( next ) } ) } />
				<TextControl { ...look } type="number" step="any" label={ __( 'Greatest', 'dmat' ) } value={ String( max ?? '' ) } onChange={ ( next ) => setAttributes( { max: figure( next ) } ) } />
				<TextControl { ...look } type="number" step="any" min={ 0 } label={ __( 'In steps of', 'dmat' ) } help={ __( '1 for whole numbers only. Empty: any number.', 'dmat' ) } value={ String( step ?? '' ) } onChange={ ( next ) => setAttributes( { step: figure( next ) } ) } />
			</>
		);
	}
	if ( kind === 'date' ) {
		return (
			<>
				<TextControl { ...look } type="date" label={ __( 'First day', 'dmat' ) } value={ String( min ?? '' ) } onChange={ ( next ) => setAttributes( { min: next } ) } />
				<TextControl { ...look } type="date" label={ __( 'Last day', 'dmat' ) } value={ String( max ?? '' ) } onChange={ ( next ) => setAttributes( { max: next } ) } />
			</>
		);
	}
	if ( kind !== 'file' ) {
		return null;
	}
	const toggle = ( type: string, isOn: boolean ) => setAttributes( { accept: isOn ? [ ...accept, type ] : accept.filter( ( one ) => one !== type ) } );
	return (
		<>
			<RangeControl { ...look } label={ __( 'Largest file in MB', 'dmat' ) } min={ 1 } max={ LARGEST_FILE_MB } value={ maxMegabytes } onChange={ ( next ) => setAttributes( { maxMegabytes: next ?? USUAL_FILE_MB } ) } />
			<fieldset className="dmat-file-kinds">
				<legend>{ __( 'Kinds of file', 'dmat' ) }</legend>
				{ Object.keys( fileTypes ).map( ( type ) => (
					<CheckboxControl __nextHasNoMarginBottom key={ type } label={ type.toUpperCase() } checked={ accept.includes( type ) } disabled={ accept.length === 1 && accept[ 0 ] === type } onChange={ ( isOn ) => toggle( type, isOn ) } />
				) ) }
			</fieldset>
		</>
	);
}
