import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answerMessages } from '@dmat/shared/forms/messages';

describe( 'the words of a form', () => {
	it( 'are the same in the plugin and in the shared table', () => {
		const php = readFileSync( path.join( __dirname, '../../includes/Form_Messages.php' ), 'utf8' );
		const printed = Object.fromEntries( [ ...php.matchAll( /'(\w+)'\s*=> __\( '([^']+)', 'dmat' \)/g ) ].map( ( [ , key, words ] ) => [ key, words ] ) );
		expect( printed ).toMatchObject( answerMessages );
	} );
} );
