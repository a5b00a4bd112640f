import { useBlockProps, useInnerBlocksProps, store as blockEditorStore } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';
import { fieldBlocks } from '../../editor/blocks-in-a-form.js';
import { FormInspector } from './form-inspector.js';
import { FormStart } from './form-start.js';
import type { FormAttributes, FormPanelProps } from './types.js';
import { useFormId } from './use-form-id.js';

type Props = FormPanelProps & { clientId: string };

interface Block {
	name: string;
	attributes: { maps?: string };
	innerBlocks: Block[];
}

/** What may stand in a form: its fields, its steps, and what is shown after it. */
const allowedBlocks = [ ...fieldBlocks, 'dmat/form-step', 'dmat/form-success' ];

const asksEmail = ( blocks: Block[] ): boolean => blocks.some( ( block ) => block.attributes.maps === 'email' || asksEmail( block.innerBlocks ) );

/** The form on the canvas, looking as it will on the page. */
function FormCanvas( { clientId, attributes, setAttributes }: Props ) {
	const hasEmail = useSelect( ( select ) => asksEmail( select( blockEditorStore ).getBlocks( clientId ) as unknown as Block[] ), [ clientId ] );
	const innerBlocksProps = useInnerBlocksProps( { className: 'dmat-form__fields' }, { allowedBlocks, templateLock: false } as never );
	return (
		<div { ...useBlockProps() }>
			<FormInspector attributes={ attributes } setAttributes={ setAttributes } hasEmail={ hasEmail } />
			<div { ...innerBlocksProps } />
		</div>
	);
}

/** A form: first the choice of what it is for, then its fields. */
export function FormEdit( props: Props ) {
	const { clientId, attributes, setAttributes } = props;
	useFormId( clientId, attributes.formId, ( formId: FormAttributes[ 'formId' ] ) => setAttributes( { formId } ) );
	const isEmpty = useSelect( ( select ) => select( blockEditorStore ).getBlockCount( clientId ) === 0, [ clientId ] );
	return isEmpty ? <FormStart clientId={ clientId } setAttributes={ setAttributes } /> : <FormCanvas { ...props } />;
}
