import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import { saveSection, sectionEdit, type Template } from '../../editor/section-block.js';
import metadata from './block.json';
import './style.scss';

/** Words stand in until the pictures are there. */
const template = (): Template => [ '◆ Northwind', '● Halden', '▲ Aster', '■ Kestrel' ].map( ( name ) => [
	'core/paragraph', { content: `<strong>${ name }</strong>`, placeholder: __( 'A name, or put a picture here', 'dmat' ) },
] );

registerServerBlock( metadata, { edit: sectionEdit( template ), save: saveSection } );
