import { useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { shapeClass } from './shape-class.js';
import type { HeroAttributes } from './types.js';

/** The hero as it is saved: one element around what the author wrote. */
export const saveHero = ( { attributes }: { attributes: HeroAttributes } ) => (
	<div { ...useInnerBlocksProps.save( useBlockProps.save( { className: shapeClass( attributes.shape ) } ) ) } />
);
