import { registerServerBlock } from '../../editor/register-block.js';
import { saveInnerBlocks } from '../../editor/save-inner-blocks.js';
import metadata from './block.json';
import { FormEdit } from './edit.js';
import './editor.scss';
import './style.scss';
import { transforms } from './transforms/index.js';
import { variations } from './variations.js';

registerServerBlock( metadata, {
	edit: FormEdit,
	save: saveInnerBlocks,
	transforms,
	variations: variations().map( ( { isDefault: _, ...variation } ) => ( { ...variation, scope: [ 'inserter', 'block' ] } ) ),
	__experimentalLabel: ( { name } ) => name,
} );
