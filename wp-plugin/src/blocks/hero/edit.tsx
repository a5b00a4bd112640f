import { InspectorControls, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Template } from '../../editor/section-block.js';
import { shapeClass } from './shape-class.js';
import type { HeroAttributes, HeroShape, TemplateType } from './types.js';
import { useLandingTemplate } from './use-landing-template.js';

interface Props {
	clientId: string;
	attributes: HeroAttributes;
	setAttributes: ( changes: Partial< HeroAttributes > ) => void;
}

const template = (): Template => [
	[ 'core/heading', { level: 1, fontSize: 'xx-large', placeholder: __( 'What will be better for the visitor?', 'dmat' ) } ],
	[ 'core/paragraph', { fontSize: 'large', placeholder: __( 'One sentence that makes it believable.', 'dmat' ) } ],
	[ 'dmat/cta', { text: __( 'Show me how', 'dmat' ) } ],
];

const shapes = (): { value: HeroShape; label: string }[] => [
	{ value: 'none', label: __( 'Nothing', 'dmat' ) },
	{ value: 'rings', label: __( 'Rings', 'dmat' ) },
	{ value: 'dots', label: __( 'Dots', 'dmat' ) },
	{ value: 'rays', label: __( 'Rays', 'dmat' ) },
	{ value: 'wave', label: __( 'Waves', 'dmat' ) },
	{ value: 'grid', label: __( 'Grid', 'dmat' ) },
	{ value: 'hills', label: __( 'Hills', 'dmat' ) },
];

const purposes = (): { value: TemplateType; label: string }[] => [
	{ value: 'standard', label: __( 'Landing page', 'dmat' ) },
	{ value: 'product', label: __( 'Product', 'dmat' ) },
	{ value: 'webinar', label: __( 'Webinar', 'dmat' ) },
	{ value: 'download', label: __( 'Download', 'dmat' ) },
];

/** The hero on the canvas. What the page is for is asked here, because every landing page begins with one. */
export function HeroEdit( { clientId, attributes: { shape, templateType }, setAttributes }: Props ) {
	useLandingTemplate( clientId );
	const props = useInnerBlocksProps( useBlockProps( { className: shapeClass( shape ) } ), { template: template() } as never );
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Hero', 'dmat' ) }>
					<SelectControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'Drawn behind the words', 'dmat' ) } value={ shape } options={ shapes() } onChange={ ( next ) => setAttributes( { shape: next as HeroShape } ) } />
					<SelectControl
						__nextHasNoMarginBottom
						__next40pxDefaultSize
						label={ __( 'What the page is for', 'dmat' ) }
						help={ __( 'Your lists and reports group landing pages by it.', 'dmat' ) }
						value={ templateType }
						options={ purposes() }
						onChange={ ( next ) => setAttributes( { templateType: next as TemplateType } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<div { ...props } />
		</>
	);
}
