import { BlockControls, InspectorControls, LinkControl, RichText, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, Popover, TextControl, ToggleControl, ToolbarButton, ToolbarGroup } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { link } from '@wordpress/icons';
import { buttonLook } from './button-look.js';
import { widthClass } from './save.js';
import type { CtaAttributes } from './types.js';

interface Props {
	attributes: CtaAttributes;
	setAttributes: ( changes: Partial< CtaAttributes > ) => void;
	isSelected: boolean;
}

/** The button on the canvas: its words are typed on it, its link is set beside it. */
export function CtaEdit( { attributes, setAttributes, isSelected }: Props ) {
	const { text, url, label, isWide } = attributes;
	const [ isLinking, setIsLinking ] = useState( false );
	const [ anchor, setAnchor ] = useState< HTMLElement | null >( null );
	return (
		<div { ...useBlockProps( { className: widthClass( attributes ) } ) }>
			<span ref={ setAnchor }>
				<RichText { ...buttonLook( attributes ) } value={ text ?? '' } aria-label={ __( 'Words on the button', 'dmat' ) } placeholder={ __( 'What happens on a click?', 'dmat' ) } withoutInteractiveFormatting onChange={ ( next: string ) => setAttributes( { text: next } ) } />
			</span>
			<BlockControls>
				<ToolbarGroup>
					<ToolbarButton icon={ link } label={ __( 'Link', 'dmat' ) } isActive={ !! url } onClick={ () => setIsLinking( ( was ) => ! was ) } />
				</ToolbarGroup>
			</BlockControls>
			{ isSelected && isLinking && (
				<Popover anchor={ anchor } placement="bottom" shift onClose={ () => setIsLinking( false ) }>
					<LinkControl value={ { url: url ?? '' } as never } settings={ [] } onChange={ ( next ) => setAttributes( { url: next?.url } ) } onRemove={ () => setAttributes( { url: undefined } ) } />
				</Popover>
			) }
			<InspectorControls>
				<PanelBody title={ __( 'Call to action', 'dmat' ) }>
					<TextControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'Where it leads', 'dmat' ) } help={ __( 'An address, or #sign-up for the part of this page with that anchor.', 'dmat' ) } value={ url ?? '' } onChange={ ( next ) => setAttributes( { url: next || undefined } ) } />
					<TextControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'Name in reports', 'dmat' ) } help={ __( 'Clicks are counted under it. Empty: the words on the button.', 'dmat' ) } maxLength={ 100 } value={ label } onChange={ ( next ) => setAttributes( { label: next } ) } />
					<ToggleControl __nextHasNoMarginBottom label={ __( 'Full width', 'dmat' ) } checked={ isWide } onChange={ ( next ) => setAttributes( { isWide: next } ) } />
				</PanelBody>
			</InspectorControls>
		</div>
	);
}
