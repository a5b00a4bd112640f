import { BlockControls, MediaReplaceFlow, RichText, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { ToolbarButton, ToolbarGroup } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { registerServerBlock } from '../../editor/register-block.js';
import metadata from './block.json';
import { Face, saveTestimonial, type TestimonialAttributes } from './save.js';
import './style.scss';

interface Props {
	attributes: TestimonialAttributes;
	setAttributes: ( changes: Partial< TestimonialAttributes > ) => void;
}

interface Picture {
	id: number;
	url: string;
}

/** In the editor every block is a document of its own, which a figure may not be; it looks the same. */
function TestimonialEdit( { attributes, setAttributes }: Props ) {
	const { name, role, avatarId, avatarUrl } = attributes;
	const words = useInnerBlocksProps( { className: 'dmat-testimonial__words' }, {
		template: [ [ 'core/paragraph', { placeholder: __( 'What they say, in their own words', 'dmat' ) } ] ],
		allowedBlocks: [ 'core/paragraph', 'core/list' ],
	} as never );
	return (
		<div { ...useBlockProps() }>
			<BlockControls group="other">
				<MediaReplaceFlow
					name={ avatarUrl ? __( 'Replace picture', 'dmat' ) : __( 'Add picture', 'dmat' ) }
					mediaId={ avatarId }
					mediaURL={ avatarUrl ?? '' }
					allowedTypes={ [ 'image' ] }
					accept="image/*"
					onSelect={ ( ( picture: Picture ) => setAttributes( { avatarId: picture.id, avatarUrl: picture.url } ) ) as never }
				/>
			</BlockControls>
			{ avatarUrl && (
				<BlockControls>
					<ToolbarGroup>
						<ToolbarButton onClick={ () => setAttributes( { avatarId: undefined, avatarUrl: undefined } ) }>{ __( 'Remove picture', 'dmat' ) }</ToolbarButton>
					</ToolbarGroup>
				</BlockControls>
			) }
			<div { ...words } />
			<div className="dmat-testimonial__who">
				<Face { ...attributes } />
				<span className="dmat-testimonial__person">
					<RichText tagName="span" className="dmat-testimonial__name" value={ name ?? '' } aria-label={ __( 'Name', 'dmat' ) } placeholder={ __( 'Name', 'dmat' ) } allowedFormats={ [] } onChange={ ( next: string ) => setAttributes( { name: next } ) } />
					<RichText tagName="span" className="dmat-testimonial__role" value={ role ?? '' } aria-label={ __( 'Job and company', 'dmat' ) } placeholder={ __( 'Job, company', 'dmat' ) } allowedFormats={ [] } onChange={ ( next: string ) => setAttributes( { role: next } ) } />
				</span>
			</div>
		</div>
	);
}

registerServerBlock( metadata, { edit: TestimonialEdit, save: saveTestimonial as never } );
