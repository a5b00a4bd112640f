import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { CtaEdit } from './edit.js';
import { saveCta } from './save.js';
import './style.scss';

registerServerBlock( metadata, { edit: CtaEdit, save: saveCta as never, __experimentalLabel: ( { text } ) => String( text ?? '' ).replace( /<[^>]*>/g, '' ) } );
