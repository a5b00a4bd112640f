import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { SubmitEdit } from './edit.js';

registerServerBlock( metadata, { edit: SubmitEdit, __experimentalLabel: ( { text } ) => text } );
