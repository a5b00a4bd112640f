import { InnerBlocks } from '@wordpress/block-editor';

/** Only the fields are saved; the server renders the form around them. */
export const saveForm = () => <InnerBlocks.Content />;
