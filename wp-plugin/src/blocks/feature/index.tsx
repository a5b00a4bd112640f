import { InspectorControls, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import type { Template } from '../../editor/section-block.js';
import metadata from './block.json';
import { icons } from './icons.js';
import { saveFeature, type FeatureAttributes } from './save.js';
import { FeatureSign } from './sign.js';

interface Props {
	attributes: FeatureAttributes;
	setAttributes: ( changes: Partial< FeatureAttributes > ) => void;
}

const template = (): Template => [
	[ 'core/heading', { level: 3, placeholder: __( 'A reason', 'dmat' ) } ],
	[ 'core/paragraph', { placeholder: __( 'One sentence about it', 'dmat' ) } ],
];

function FeatureEdit( { attributes: { icon }, setAttributes }: Props ) {
	const words = useInnerBlocksProps( { className: 'dmat-feature__words' }, { template: template() } as never );
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Sign', 'dmat' ) }>
					<SelectControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'Sign', 'dmat' ) } value={ icon } options={ icons() } onChange={ ( next ) => setAttributes( { icon: next } ) } />
				</PanelBody>
			</InspectorControls>
			<FeatureSign icon={ icon } />
			<div { ...words } />
		</div>
	);
}

registerServerBlock( metadata, { edit: FeatureEdit, save: saveFeature as never } );
