import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { HiddenFieldEdit } from './edit.js';

registerServerBlock( metadata, { edit: HiddenFieldEdit, __experimentalLabel: ( { label } ) => label } );
