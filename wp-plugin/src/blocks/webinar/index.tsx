import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { WebinarEdit } from './edit.js';
import './style.scss';

registerServerBlock( metadata, { edit: WebinarEdit, __experimentalLabel: ( { title } ) => title } );
