import { useBlockProps, store as blockEditorStore } from '@wordpress/block-editor';
import { createBlocksFromInnerBlocksTemplate } from '@wordpress/blocks';
import { Button, Icon, Placeholder } from '@wordpress/components';
import { useDispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { FormPanelProps } from './types.js';
import { variations } from './variations.js';

type Variation = ReturnType< typeof variations >[ number ];

/** The first look of an empty form: pick what it is for, and it works. */
export function FormStart( { clientId, setAttributes }: { clientId: string } & Pick< FormPanelProps, 'setAttributes' > ) {
	const { replaceInnerBlocks } = useDispatch( blockEditorStore );
	const start = ( variation: Variation ) => {
		setAttributes( variation.attributes as Parameters< typeof setAttributes >[ 0 ] );
		replaceInnerBlocks( clientId, createBlocksFromInnerBlocksTemplate( variation.innerBlocks as never ) as never, true );
	};
	return (
		<div { ...useBlockProps() }>
			<Placeholder icon="feedback" label={ __( 'Form', 'dmat' ) } instructions={ __( 'What is it for? Each choice is a working form; change anything later.', 'dmat' ) }>
				<div className="dmat-start">
					{ variations().map( ( variation ) => (
						<Button key={ variation.name } className="dmat-start__choice" variant="secondary" onClick={ () => start( variation ) }>
							<Icon icon={ variation.icon } />
							<span className="dmat-start__words">
								<strong>{ variation.title }</strong>
								<span>{ variation.description }</span>
							</span>
						</Button>
					) ) }
				</div>
			</Placeholder>
		</div>
	);
}
