import { saveInnerBlocks } from '../../editor/save-inner-blocks.js';
import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { StepEdit } from './edit.js';
import './editor.scss';
import './style.scss';

registerServerBlock( metadata, { edit: StepEdit, save: saveInnerBlocks, __experimentalLabel: ( { title } ) => title } );
