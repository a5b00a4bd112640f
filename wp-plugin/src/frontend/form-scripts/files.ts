/** For forms that ask for files: they go along inside the submission, so that one never comes without the other. */
import { store } from '@wordpress/interactivity';
import type { Answers } from '@dmat/shared/forms/form-definition';
import { sendAnswers } from '../send-answers.js';

/** How long the backend may take for a form with files, in milliseconds: 10 MB on a telephone. */
const PATIENCE = 60_000;

/** A file as base64. */
const contentOf = ( file: File ): Promise< string > =>
	new Promise( ( resolve, reject ) => {
		const reader = new FileReader();
		reader.onload = () => resolve( String( reader.result ).replace( /^[^,]*,/, '' ) );
		reader.onerror = () => reject( reader.error );
		reader.readAsDataURL( file );
	} );

/** Takes the files out of the form's data and puts them in as text: `files` is JSON, by field name. */
export async function packFiles( data: FormData ): Promise< void > {
	const files: Record< string, { name: string; content: string } > = {};
	for ( const [ name, file ] of [ ...data ] ) {
		if ( file instanceof File ) {
			data.delete( name );
			if ( file.size > 0 ) {
				files[ name.slice( 8, -1 ) ] = { name: file.name, content: await contentOf( file ) };
			}
		}
	}
	if ( Object.keys( files ).length > 0 ) {
		data.set( 'files', JSON.stringify( files ) );
	}
}

store( 'dmat/form', {
	state: {
		async send( urls: string[], data: FormData, answers: Answers, id: string ) {
			try {
				await packFiles( data );
			} catch {
				return undefined; // The file was moved or changed since it was chosen.
			}
			return data.has( 'files' ) ? sendAnswers( urls, data, answers, id, PATIENCE ) : sendAnswers( urls, data, answers, id );
		},
	},
} );
