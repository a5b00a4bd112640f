import { fieldEdit } from '../../editor/field-edit.js';
import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';

registerServerBlock( metadata, { edit: fieldEdit( 'date' ), __experimentalLabel: ( { label } ) => label } );
