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

/**
 * What axe finds wrong in our own blocks on the canvas. WordPress gives every block of its own a role and attributes that
 * axe objects to; those are not ours to mend.
 */
export async function ownViolationsIn( canvas, selector ) {
	await canvas.evaluate( source );
	return canvas.evaluate( async ( inside ) => {
		const { violations } = await window.axe.run( inside, { runOnly: [ 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice' ] } );
		const isOurs = ( { target } ) => ! document.querySelector( target[ 0 ] )?.closest( '[data-type]' )?.dataset.type.startsWith( 'core/' );
		return violations.flatMap( ( { id, help, nodes } ) => nodes.filter( isOurs ).map( ( { html } ) => `${ id }: ${ help }: ${ html.slice( 0, 200 ) }` ) );
	}, selector );
}
