import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { ConsentEdit } from './edit.js';

registerServerBlock( metadata, { edit: ConsentEdit, __experimentalLabel: ( { text } ) => text } );
