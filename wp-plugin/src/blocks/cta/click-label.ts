import { decodeEntities } from '@wordpress/html-entities';

/** The longest name a click is counted under, in characters. */
const LONGEST = 100;

/** What clicks are counted under: the author's name for it, or the words on the button. */
export const clickLabel = ( label: string, text: string ): string =>
	( label.trim() || decodeEntities( text.replace( /<[^>]*>/g, '' ) ).trim() ).slice( 0, LONGEST );
