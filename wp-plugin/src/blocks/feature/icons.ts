import { __ } from '@wordpress/i18n';

/** The signs a feature can carry. They are drawn by the style of the features block, in the colour of the text. */
export const icons = (): { value: string; label: string }[] => [
	{ value: 'none', label: __( 'No sign', 'dmat' ) },
	{ value: 'check', label: __( 'Check mark', 'dmat' ) },
	{ value: 'bolt', label: __( 'Lightning', 'dmat' ) },
	{ value: 'clock', label: __( 'Clock', 'dmat' ) },
	{ value: 'shield', label: __( 'Shield', 'dmat' ) },
	{ value: 'heart', label: __( 'Heart', 'dmat' ) },
	{ value: 'chart', label: __( 'Chart', 'dmat' ) },
	{ value: 'people', label: __( 'People', 'dmat' ) },
	{ value: 'chat', label: __( 'Speech bubble', 'dmat' ) },
	{ value: 'mail', label: __( 'Letter', 'dmat' ) },
	{ value: 'calendar', label: __( 'Calendar', 'dmat' ) },
	{ value: 'book', label: __( 'Book', 'dmat' ) },
	{ value: 'gear', label: __( 'Gear', 'dmat' ) },
	{ value: 'leaf', label: __( 'Leaf', 'dmat' ) },
	{ value: 'star', label: __( 'Star', 'dmat' ) },
	{ value: 'key', label: __( 'Key', 'dmat' ) },
	{ value: 'globe', label: __( 'Globe', 'dmat' ) },
];
