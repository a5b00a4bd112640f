import { useBlockProps, useInnerBlocksProps, store as blockEditorStore } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';
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

/** What may stand in a form: its fields, and what arranges or explains them. */
const allowedBlocks = [
	'dmat/field-text', 'dmat/field-email', 'dmat/field-phone', 'dmat/field-textarea', 'dmat/field-select', 'dmat/field-radio',
	'dmat/field-checkboxes', 'dmat/field-hidden', 'dmat/consent', 'dmat/submit',
	'core/paragraph', 'core/heading', 'core/list', 'core/group', 'core/columns', 'core/image', 'core/separator', 'core/spacer',
];

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
