import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from '@wordpress/element';
import { editorData } from './editor-data.js';

/** A field the company added to its leads. */
export interface CustomFieldName {
	key: string;
	label: string;
}

let asked: Promise< CustomFieldName[] > | undefined;

/** Asks the site once for each time the editor is open; without an answer there are none, and the next one who needs them asks again. */
const customFields = (): Promise< CustomFieldName[] > =>
	( asked ??= apiFetch< { items: CustomFieldName[] } >( { path: '/dmat/v1/custom-fields' } ).then(
		( { items } ) => items,
		() => {
			asked = undefined;
			return [];
		}
	) );

/** The fields the company added; none while nobody answered, on a site that is not connected, and for who may not work on campaigns. */
export function useCustomFields(): CustomFieldName[] {
	const [ fields, setFields ] = useState< CustomFieldName[] >( [] );
	useEffect( () => {
		const { isConnected, mayApprove } = editorData();
		let isWanted = isConnected && mayApprove;
		if ( isWanted ) {
			void customFields().then( ( found ) => isWanted && setFields( found ) );
		}
		return () => {
			isWanted = false;
		};
	}, [] );
	return fields;
}
