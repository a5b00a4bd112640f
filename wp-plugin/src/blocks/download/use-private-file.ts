import apiFetch from '@wordpress/api-fetch';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

/** A media item that has no public address any more. */
export interface PrivateFile {
	id: number;
	name: string;
}

/** Takes a media item into the private folder of the site and says what became of it. */
export function usePrivateFile( onDone: ( file: PrivateFile ) => void ) {
	const [ isBusy, setIsBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const protect = async ( id: number ) => {
		setIsBusy( true );
		setProblem( '' );
		try {
			onDone( await apiFetch< PrivateFile >( { path: '/dmat/v1/private-files', method: 'POST', data: { id } } ) );
		} catch ( error ) {
			setProblem( ( error as { message?: string } ).message ?? __( 'The file could not be taken.', 'dmat' ) );
		}
		setIsBusy( false );
	};
	return { protect, isBusy, problem };
}
