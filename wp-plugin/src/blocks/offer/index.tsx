import { registerServerBlock } from '../../editor/register-block.js';
import { InnerBlocks } from '@wordpress/block-editor';
import metadata from './block.json';
import { OfferEdit } from './edit.js';
import './style.scss';

registerServerBlock( metadata, { edit: OfferEdit, save: () => <InnerBlocks.Content /> } );
