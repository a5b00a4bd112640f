import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync( createRequire( import.meta.url ).resolve( 'axe-core/axe.min.js' ), 'utf8' );

/** What axe finds wrong inside an element of a page or frame: one line for each place, empty when nothing is. */
export async function violationsIn( frame, selector ) {
	await frame.evaluate( source );
	return frame.evaluate( async ( inside ) => {
		const { violations } = await window.axe.run( inside, { runOnly: [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ] } );
		return violations.flatMap( ( { id, help, nodes } ) => nodes.map( ( { html } ) => `${ id }: ${ help }: ${ html.slice( 0, 200 ) }` ) );
	}, selector );
}
