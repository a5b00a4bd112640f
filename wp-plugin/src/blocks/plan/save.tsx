import { RichText, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';

/** What a plan keeps; its words are its inner blocks. */
export interface PlanAttributes {
	isHighlighted: boolean;
	/** Said above a recommended plan. */
	badge?: string;
}

/** The class of a plan that is recommended. */
export const planClass = ( { isHighlighted }: PlanAttributes ): string | undefined => ( isHighlighted ? 'is-highlighted' : undefined );

/** A plan as it is saved: its badge, and what the author wrote. */
export const savePlan = ( { attributes }: { attributes: PlanAttributes } ) => (
	<div { ...useBlockProps.save( { className: planClass( attributes ) } ) }>
		{ attributes.isHighlighted && ! RichText.isEmpty( attributes.badge ?? '' ) && <RichText.Content tagName="p" className="dmat-plan__badge" value={ attributes.badge ?? '' } /> }
		<div { ...useInnerBlocksProps.save( { className: 'dmat-plan__words' } ) } />
	</div>
);
