import { InspectorControls, MediaUpload, MediaUploadCheck, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { Button, Notice, PanelBody, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Template } from '../../editor/section-block.js';
import { usePrivateFile } from './use-private-file.js';

interface DownloadAttributes {
	/** The media item; 0 while there is none. */
	fileId: number;
	fileName: string;
	buttonText: string;
}

interface Props {
	attributes: DownloadAttributes;
	setAttributes: ( changes: Partial< DownloadAttributes > ) => void;
}

const template = (): Template => [
	[ 'core/heading', { level: 2, placeholder: __( 'What is in the file?', 'dmat' ) } ],
	[ 'dmat/form' ],
];

/** The download on the canvas: the form inside, and above it which file is given for it. */
export function DownloadEdit( { attributes, setAttributes }: Props ) {
	const { fileId, fileName, buttonText } = attributes;
	const { protect, isBusy, problem } = usePrivateFile( ( file ) => setAttributes( { fileId: file.id, fileName: file.name } ) );
	const { children, ...props } = useInnerBlocksProps( useBlockProps(), { template: template() } as never );
	return (
		<div { ...props }>
			<InspectorControls>
				<PanelBody title={ __( 'Download', 'dmat' ) }>
					<TextControl __nextHasNoMarginBottom __next40pxDefaultSize label={ __( 'Words on the button', 'dmat' ) } placeholder={ __( 'Download the file', 'dmat' ) } value={ buttonText } onChange={ ( next ) => setAttributes( { buttonText: next } ) } />
				</PanelBody>
			</InspectorControls>
			<div className="dmat-download__file" contentEditable={ false }>
				<MediaUploadCheck>
					<MediaUpload
						value={ fileId || undefined }
						onSelect={ ( item: { id: number } ) => void protect( item.id ) }
						render={ ( { open }: { open: () => void } ) => (
							<Button variant={ fileId ? 'tertiary' : 'secondary' } isBusy={ isBusy } onClick={ open }>
								{ fileId
									/* translators: %s: name of a file. */
									? sprintf( __( 'File: %s', 'dmat' ), fileName )
									: __( 'Choose the file to give away', 'dmat' ) }
							</Button>
						) }
					/>
				</MediaUploadCheck>
				{ problem && <Notice status="error" isDismissible={ false }>{ problem }</Notice> }
			</div>
			{ children }
		</div>
	);
}
