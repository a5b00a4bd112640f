import {
	__experimentalGetBorderClassesAndStyles as borderOf,
	__experimentalGetColorClassesAndStyles as colorOf,
	__experimentalGetShadowClassesAndStyles as shadowOf,
	__experimentalGetSpacingClassesAndStyles as spacingOf,
} from '@wordpress/block-editor';
import type { CtaAttributes } from './types.js';

interface Look {
	className?: string;
	style?: Record< string, string >;
}

/** The classes and styles of the link itself. WordPress would give them to the element around it. */
export function buttonLook( attributes: CtaAttributes ): { className: string; style: Record< string, string > } {
	const of = attributes as never;
	const looks: Look[] = [ colorOf( of ), borderOf( of ), spacingOf( of ), shadowOf( of ) ];
	return {
		className: [ 'wp-element-button', 'dmat-cta__link', ...looks.map( ( { className } ) => className ) ].filter( Boolean ).join( ' ' ),
		style: Object.assign( {}, ...looks.map( ( { style } ) => style ) ),
	};
}
