import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import { saveSection, sectionEdit, type Template } from '../../editor/section-block.js';
import metadata from './block.json';
import './style.scss';

const feature = ( icon: string, title: string, text: string ): Template[ number ] => [
	'dmat/feature', { icon }, [ [ 'core/heading', { level: 3, content: title } ], [ 'core/paragraph', { content: text } ] ],
];

/** Three reasons to begin with. */
const template = (): Template => [
	feature( 'bolt', __( 'Quick to begin', 'dmat' ), __( 'Say what a visitor gains in the first week.', 'dmat' ) ),
	feature( 'shield', __( 'Safe to try', 'dmat' ), __( 'Say what takes the risk away.', 'dmat' ) ),
	feature( 'heart', __( 'Somebody is there', 'dmat' ), __( 'Say who helps, and how soon.', 'dmat' ) ),
];

registerServerBlock( metadata, { edit: sectionEdit( template ), save: saveSection } );
