import { useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { FeatureSign } from './sign.js';

/** What a feature keeps; its words are its inner blocks. */
export interface FeatureAttributes {
	icon: string;
}

/** A feature as it is saved: the sign, and what the author wrote. */
export const saveFeature = ( { attributes: { icon } }: { attributes: FeatureAttributes } ) => (
	<div { ...useBlockProps.save() }>
		<FeatureSign icon={ icon } />
		<div { ...useInnerBlocksProps.save( { className: 'dmat-feature__words' } ) } />
	</div>
);
