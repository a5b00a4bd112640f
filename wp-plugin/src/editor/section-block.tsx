import { useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';

/** What a new section starts with: names, attributes and inner blocks, as WordPress writes templates. */
export type Template = [ name: string, attributes?: Record< string, unknown >, inner?: Template ][];

/** The canvas of a section that is nothing but its inner blocks. */
export const sectionEdit = ( template: () => Template, more: Record< string, unknown > = {} ) =>
	function SectionEdit() {
		return <div { ...useInnerBlocksProps( useBlockProps(), { template: template(), ...more } as never ) } />;
	};

/** A section as it is saved: its inner blocks in one element that carries its look. */
export const saveSection = () => <div { ...useInnerBlocksProps.save( useBlockProps.save() ) } />;
