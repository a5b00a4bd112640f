import { registerBlockType } from '@wordpress/blocks';
import type { ComponentType, ReactNode } from 'react';

interface Behaviour {
	// Every block has attributes of its own; WordPress hands them over untyped.
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	edit: ComponentType< any >;
	save?: () => ReactNode;
	variations?: unknown[];
	transforms?: unknown;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	__experimentalLabel?: ( attributes: any ) => string | undefined;
}

/** Registers a block that the server renders: its metadata comes from block.json, nothing but inner blocks is saved. */
export function registerServerBlock( metadata: { name: string }, behaviour: Behaviour ): void {
	registerBlockType( metadata as never, { save: () => null, ...behaviour } as never );
}
