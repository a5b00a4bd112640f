import { RichText, useBlockProps } from '@wordpress/block-editor';
import { buttonLook } from './button-look.js';
import { clickLabel } from './click-label.js';
import type { CtaAttributes } from './types.js';

/** The class of a button that is as wide as what it stands in. */
export const widthClass = ( { isWide }: CtaAttributes ): string | undefined => ( isWide ? 'is-wide' : undefined );

/** A call to action as it is saved: a link that says under which name its clicks are counted. */
export const saveCta = ( { attributes }: { attributes: CtaAttributes } ) => (
	<div { ...useBlockProps.save( { className: widthClass( attributes ) } ) }>
		<RichText.Content
			tagName="a"
			{ ...buttonLook( attributes ) }
			href={ attributes.url || undefined }
			data-dmat-cta={ clickLabel( attributes.label, String( attributes.text ?? '' ) ) }
			value={ attributes.text ?? '' }
		/>
	</div>
);
