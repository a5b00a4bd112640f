import type { ComponentType } from 'react';

/** What WordPress exports since before 6.8 and its published types do not know yet. */
declare module '@wordpress/block-editor' {
	interface Look {
		className?: string;
		style?: Record< string, string >;
	}
	type LookOf = ( attributes: never ) => Look;
	export const __experimentalGetBorderClassesAndStyles: LookOf;
	export const __experimentalGetColorClassesAndStyles: LookOf;
	export const __experimentalGetShadowClassesAndStyles: LookOf;
	export const __experimentalGetSpacingClassesAndStyles: LookOf;
	export const MediaReplaceFlow: ComponentType< Record< string, unknown > >;
}
