import { RichText, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { initials } from './initials.js';

/** What a testimonial keeps; what was said is its inner blocks. */
export interface TestimonialAttributes {
	name?: string;
	role?: string;
	avatarId?: number;
	avatarUrl?: string;
}

/** The face of who speaks, or their initials. The name beside it says the same, so it is no news to a screen reader. */
export const Face = ( { name, avatarUrl }: TestimonialAttributes ) =>
	avatarUrl ? (
		<img className="dmat-testimonial__face" src={ avatarUrl } alt="" />
	) : (
		<span className="dmat-testimonial__face" aria-hidden="true">{ initials( String( name ?? '' ) ) }</span>
	);

/** A testimonial as it is saved: a figure with the words and who said them. */
export const saveTestimonial = ( { attributes }: { attributes: TestimonialAttributes } ) => (
	<figure { ...useBlockProps.save() }>
		<blockquote { ...useInnerBlocksProps.save( { className: 'dmat-testimonial__words' } ) } />
		<figcaption className="dmat-testimonial__who">
			<Face { ...attributes } />
			<span className="dmat-testimonial__person">
				<RichText.Content tagName="span" className="dmat-testimonial__name" value={ attributes.name ?? '' } />
				<RichText.Content tagName="span" className="dmat-testimonial__role" value={ attributes.role ?? '' } />
			</span>
		</figcaption>
	</figure>
);
