import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page with the given markup, made by an administrator whose editor is open; its id and the address visitors use. */
export const makePage = ( admin, title, content ) =>
	admin.evaluate( async ( data ) => {
		const { id, link } = await window.wp.apiFetch( { path: '/wp/v2/pages', method: 'POST', data } );
		return { id, url: link };
	}, { title, content, status: 'publish', template: 'landing' } );

/** A media item of the given bytes; its id and its public address. */
export const upload = ( admin, name, text ) =>
	admin.evaluate( async ( [ file, bytes ] ) => {
		const body = new FormData();
		body.append( 'file', new File( [ bytes ], file, { type: 'application/pdf' } ) );
		const { id, source_url: url } = await window.wp.apiFetch( { path: '/wp/v2/media', method: 'POST', body } );
		return { id, url };
	}, [ name, text ] );

/** Markup kept beside the tests. */
export const fixture = ( name ) => readFileSync( fileURLToPath( new URL( `../../fixtures/${ name }`, import.meta.url ) ), 'utf8' );

/** The blocks of a markup that WordPress finds broken, as the open editor sees them. */
export const brokenIn = ( admin, markup ) =>
	admin.evaluate( ( text ) => {
		const flat = ( blocks ) => blocks.flatMap( ( block ) => [ block, ...flat( block.innerBlocks ) ] );
		return flat( window.wp.blocks.parse( text ) ).filter( ( { isValid } ) => ! isValid ).map( ( { name } ) => name );
	}, markup );

/** Gives a page other markup. */
export const changePage = ( admin, id, content ) =>
	admin.evaluate( ( [ page, data ] ) => window.wp.apiFetch( { path: `/wp/v2/pages/${ page }`, method: 'POST', data } ).then( () => undefined ), [ id, { content } ] );
