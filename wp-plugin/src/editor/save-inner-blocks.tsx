import { InnerBlocks } from '@wordpress/block-editor';

/** Only what stands inside is saved; the server renders the frame around it. */
export const saveInnerBlocks = () => <InnerBlocks.Content />;
