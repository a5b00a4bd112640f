/**
 * Whether everything the built scripts lean on is there in the oldest WordPress the plugin runs on. A script with one
 * unknown handle is silently not printed at all, and an unknown export is a blank screen; the types do not tell,
 * since they come from newer packages. Build first.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const require = createRequire( import.meta.url );
const root = fileURLToPath( new URL( '../', import.meta.url ) );
const oldest = JSON.parse( readFileSync( `${ root }tests/facts/wordpress-6.8.json`, 'utf8' ) );

/** Packages that are built into our scripts; what they import is our concern too. */
const bundled = [ '@wordpress/dataviews/wp' ];

const filesIn = ( folder, pattern ) =>
	readdirSync( `${ root }${ folder }`, { recursive: true } )
		.map( String )
		.filter( ( file ) => pattern.test( file ) )
		.map( ( file ) => `${ root }${ folder }/${ file }` );

/** The names a file takes from the packages WordPress provides, without those that are only types. */
const importsOf = ( file ) => {
	const source = ts.createSourceFile( file, readFileSync( file, 'utf8' ), ts.ScriptTarget.Latest, false );
	return source.statements.flatMap( ( statement ) => {
		if ( ! ts.isImportDeclaration( statement ) || statement.importClause?.isTypeOnly ) {
			return [];
		}
		const from = statement.moduleSpecifier.text;
		const clause = statement.importClause;
		const named = clause?.namedBindings && ts.isNamedImports( clause.namedBindings ) ? clause.namedBindings.elements : [];
		return [
			...( clause?.name ? [ { from, name: 'default' } ] : [] ),
			...named.filter( ( one ) => ! one.isTypeOnly ).map( ( one ) => ( { from, name: ( one.propertyName ?? one.name ).text } ) ),
		];
	} );
};

const missing = ( imports ) =>
	imports.filter( ( { from, name } ) => {
		const known = oldest.exports[ from ];
		return known && name !== 'default' && ! known.includes( name );
	} );

test( 'every script handle the build depends on exists in WordPress 6.8', () => {
	assert.ok( existsSync( `${ root }build` ), 'build/ is missing; run the build' );
	const assets = filesIn( 'build', /\.asset\.php$/ );
	assert.ok( assets.length > 0, 'the build made no .asset.php' );
	const unknown = assets.flatMap( ( file ) => {
		const list = /'dependencies' => array\(([^)]*)\)/.exec( readFileSync( file, 'utf8' ) )?.[ 1 ] ?? '';
		return [ ...list.matchAll( /'([^']+)'/g ) ]
			.map( ( [ , handle ] ) => handle )
			.filter( ( handle ) => ! handle.startsWith( '@wordpress/' ) && ! oldest.handles.includes( handle ) )
			.map( ( handle ) => `${ file.slice( root.length ) }: ${ handle }` );
	} );
	assert.deepEqual( unknown, [] );
} );

test( 'the script of wp-admin was built and leans on WordPress’s own React', () => {
	const asset = readFileSync( `${ root }build/admin/index.asset.php`, 'utf8' );
	assert.match( asset, /'react-jsx-runtime'/ );
	assert.match( asset, /'wp-components'/ );
} );

test( 'every name our sources import is exported by WordPress 6.8', () => {
	const sources = filesIn( 'src', /\.tsx?$/ ).filter( ( file ) => ! /\.(spec|d)\.tsx?$/.test( file ) );
	const imports = sources.flatMap( ( file ) => importsOf( file ).map( ( one ) => ( { ...one, file: file.slice( root.length ) } ) ) );
	assert.ok( imports.some( ( { from } ) => from === '@wordpress/components' ), 'no import was found at all' );
	assert.deepEqual( missing( imports ), [] );
} );

test( 'every name the packages built into our scripts import is exported by WordPress 6.8', () => {
	for ( const name of bundled ) {
		const imports = importsOf( require.resolve( name, { paths: [ root ] } ) );
		assert.ok( imports.some( ( { from } ) => from === '@wordpress/i18n' ), `${ name } takes nothing from WordPress` );
		assert.deepEqual( missing( imports ), [], name );
	}
} );

test( 'packages that WordPress 6.8 does not provide are not imported', () => {
	const sources = filesIn( 'src', /\.tsx?$/ );
	const forbidden = /^@wordpress\/(ui|theme|admin-ui|fields|interface|views|boot|route|dataviews)$/;
	const found = sources.flatMap( ( file ) => importsOf( file ).filter( ( { from } ) => forbidden.test( from ) ).map( ( { from } ) => `${ file.slice( root.length ) }: ${ from }` ) );
	assert.deepEqual( found, [] );
} );
