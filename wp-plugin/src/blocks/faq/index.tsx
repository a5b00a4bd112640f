import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import { saveSection, sectionEdit, type Template } from '../../editor/section-block.js';
import metadata from './block.json';
import './style.scss';

/** Two questions to begin with; the first is open, so that both parts can be seen. */
const template = (): Template => [
	[ 'core/details', { summary: __( 'What does it cost?', 'dmat' ), showContent: true }, [ [ 'core/paragraph', { content: __( 'Say the price, and what is in it.', 'dmat' ) } ] ] ],
	[ 'core/details', { summary: __( 'What happens to my data?', 'dmat' ) }, [ [ 'core/paragraph', { content: __( 'Say what you keep, and for how long.', 'dmat' ) } ] ] ],
];

registerServerBlock( metadata, { edit: sectionEdit( template ), save: saveSection } );
