import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import { saveSection, sectionEdit, type Template } from '../../editor/section-block.js';
import metadata from './block.json';
import './style.scss';

const plan = ( name: string, price: string, more: Record< string, unknown > = {} ): Template[ number ] => [
	'dmat/plan', more, [
		[ 'core/heading', { level: 3, content: name } ],
		[ 'core/paragraph', { content: price, fontSize: 'x-large' } ],
		[ 'core/list', {}, [ [ 'core/list-item', { placeholder: __( 'What is in it', 'dmat' ) } ] ] ],
		[ 'dmat/cta', { text: __( 'Choose', 'dmat' ), isWide: true } ],
	],
];

/** Two plans to begin with, one of them recommended. */
const template = (): Template => [
	plan( __( 'Solo', 'dmat' ), __( '<strong>9</strong> a month', 'dmat' ) ),
	plan( __( 'Team', 'dmat' ), __( '<strong>29</strong> a month', 'dmat' ), { isHighlighted: true, badge: __( 'Most chosen', 'dmat' ) } ),
];

registerServerBlock( metadata, { edit: sectionEdit( template ), save: saveSection } );
