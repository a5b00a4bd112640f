import { InspectorControls, RichText, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { PanelBody, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import type { Template } from '../../editor/section-block.js';
import metadata from './block.json';
import { planClass, savePlan, type PlanAttributes } from './save.js';

interface Props {
	attributes: PlanAttributes;
	setAttributes: ( changes: Partial< PlanAttributes > ) => void;
}

const template = (): Template => [
	[ 'core/heading', { level: 3, placeholder: __( 'Name of the plan', 'dmat' ) } ],
	[ 'core/paragraph', { placeholder: __( 'Price', 'dmat' ), fontSize: 'x-large' } ],
	[ 'core/list', {}, [ [ 'core/list-item', { placeholder: __( 'What is in it', 'dmat' ) } ] ] ],
	[ 'dmat/cta', { text: __( 'Choose', 'dmat' ), isWide: true } ],
];

function PlanEdit( { attributes, setAttributes }: Props ) {
	const { isHighlighted, badge } = attributes;
	const words = useInnerBlocksProps( { className: 'dmat-plan__words' }, { template: template() } as never );
	return (
		<div { ...useBlockProps( { className: planClass( attributes ) } ) }>
			<InspectorControls>
				<PanelBody title={ __( 'Plan', 'dmat' ) }>
					<ToggleControl __nextHasNoMarginBottom label={ __( 'Recommended', 'dmat' ) } checked={ isHighlighted } onChange={ ( next ) => setAttributes( { isHighlighted: next } ) } />
				</PanelBody>
			</InspectorControls>
			{ isHighlighted && (
				<RichText tagName="p" className="dmat-plan__badge" value={ badge ?? '' } aria-label={ __( 'Badge', 'dmat' ) } placeholder={ __( 'Most chosen', 'dmat' ) } allowedFormats={ [] } onChange={ ( next: string ) => setAttributes( { badge: next } ) } />
			) }
			<div { ...words } />
		</div>
	);
}

registerServerBlock( metadata, { edit: PlanEdit, save: savePlan as never } );
