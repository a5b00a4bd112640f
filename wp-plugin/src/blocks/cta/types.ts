/** What a call to action keeps. */
export interface CtaAttributes {
	/** The words on the button, as rich text. */
	text?: string;
	url?: string;
	/** What its clicks are counted under; the words when it is empty. */
	label: string;
	/** As wide as what it stands in. */
	isWide: boolean;
}
