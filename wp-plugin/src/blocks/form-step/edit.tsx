import { InspectorControls, useBlockProps, useInnerBlocksProps, store as blockEditorStore } from '@wordpress/block-editor';
import { PanelBody, TextControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { fieldBlocks } from '../../editor/blocks-in-a-form.js';
import { PlainWords } from '../../editor/plain-words.js';

interface StepAttributes {
	title: string;
	next: string;
}

interface Props {
	clientId: string;
	attributes: StepAttributes;
	setAttributes: ( changes: Partial< StepAttributes > ) => void;
}

const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true } as const;

/** Where the step stands among the steps of its form. */
function usePosition( clientId: string ): { index: number; count: number } {
	const place = useSelect(
		( select ) => {
			const { getBlockRootClientId, getBlockOrder, getBlockName } = select( blockEditorStore ) as unknown as {
				getBlockRootClientId: ( id: string ) => string;
				getBlockOrder: ( id: string ) => string[];
				getBlockName: ( id: string ) => string;
			};
			const steps = getBlockOrder( getBlockRootClientId( clientId ) ).filter( ( id ) => getBlockName( id ) === 'dmat/form-step' );
			return `${ steps.indexOf( clientId ) } ${ steps.length }`;
		},
		[ clientId ]
	);
	const [ index = 0, count = 1 ] = place.split( ' ' ).map( Number );
	return { index, count };
}

/** A step on the canvas: all steps are in sight here, one under the other. */
export function StepEdit( { clientId, attributes, setAttributes }: Props ) {
	const { title, next } = attributes;
	const { index, count } = usePosition( clientId );
	const innerBlocksProps = useInnerBlocksProps( { className: 'dmat-form__fields' }, { allowedBlocks: fieldBlocks, template: [ [ 'dmat/field-text', {} ] ], templateLock: false } as never );
	return (
		<div { ...useBlockProps( { className: 'dmat-step' } ) }>
			<InspectorControls>
				<PanelBody title={ __( 'Step', 'dmat' ) }>
					{ index < count - 1 && (
						<TextControl { ...look } label={ __( 'Words on the button to the next step', 'dmat' ) } placeholder={ __( 'Next', 'dmat' ) } value={ next } onChange={ ( words ) => setAttributes( { next: words } ) } />
					) }
					{ count === 1 && <p>{ __( 'One step alone is shown like a form without steps. Add another one.', 'dmat' ) }</p> }
				</PanelBody>
			</InspectorControls>
			<p className="dmat-step__place">
				{ sprintf(
					/* translators: 1: number of a step. 2: number of all steps. */
					__( 'Step %1$d of %2$d', 'dmat' ),
					index + 1,
					count
				) }
			</p>
			<PlainWords tagName="p" className="dmat-step__title" value={ title } label={ __( 'Title of the step', 'dmat' ) } placeholder={ __( 'Title of the step (optional)', 'dmat' ) } onChange={ ( words ) => setAttributes( { title: words } ) } />
			<div { ...innerBlocksProps } />
			{ index < count - 1 && (
				<div className="dmat-step__buttons" aria-hidden="true">
					<span className="wp-element-button">{ next || __( 'Next', 'dmat' ) }</span>
				</div>
			) }
		</div>
	);
}
