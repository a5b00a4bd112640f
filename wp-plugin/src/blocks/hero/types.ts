/** What a landing page is for; the backend groups pages by it. */
export type TemplateType = 'standard' | 'product' | 'webinar' | 'download';

/** What is drawn behind the words, in the colour of the text. */
export type HeroShape = 'none' | 'rings' | 'dots' | 'rays' | 'wave' | 'grid' | 'hills';

/** What a hero keeps; its words are its inner blocks. */
export interface HeroAttributes {
	templateType: TemplateType;
	shape: HeroShape;
}
