import { InnerBlocks } from '@wordpress/block-editor';
import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { DownloadEdit } from './edit.js';
import './style.scss';

registerServerBlock( metadata, { edit: DownloadEdit, save: () => <InnerBlocks.Content />, __experimentalLabel: ( { fileName } ) => fileName } );
