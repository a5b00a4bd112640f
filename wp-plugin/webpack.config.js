/**
 * The build of @wordpress/scripts, with the screens of wp-admin and the pixel beside the blocks, and with the
 * TypeScript of @dmat/shared read at its source.
 */
const { existsSync } = require( 'fs' );
const { resolve } = require( 'path' );
const [ scripts, modules ] = require( '@wordpress/scripts/config/webpack.config' );

const more = {
	'admin/index': 'src/admin/index.tsx',
	'pixel/pixel': 'src/pixel/pixel.ts',
	'pixel/behaviour': 'src/pixel/behaviour.ts',
	// The same under names that no list of trackers holds, for sites that pass on what browsers report.
	'site/view': 'src/pixel/pixel.ts',
	'site/more': 'src/pixel/behaviour.ts',
};

/** What a form brings along beyond its own script, loaded only where a form needs it. */
const formScripts = Object.fromEntries(
	[ 'more', 'steps', 'files', 'known', 'proof' ].map( ( name ) => [ `form-scripts/${ name }`, resolve( __dirname, `src/frontend/form-scripts/${ name }.ts` ) ] )
);

/** The entries beside the blocks whose source is there. */
const present = () =>
	Object.fromEntries(
		Object.entries( more )
			.map( ( [ name, path ] ) => [ name, resolve( __dirname, path ) ] )
			.filter( ( [ , path ] ) => existsSync( path ) )
	);

const withShared = ( config ) => ( {
	...config,
	resolve: {
		...config.resolve,
		conditionNames: [ 'source', '...' ],
		extensionAlias: { '.js': [ '.ts', '.tsx', '.js' ] },
	},
} );

module.exports = [
	withShared( {
		...scripts,
		entry: async () => ( { ...( await scripts.entry() ), ...present() } ),
	} ),
	withShared( {
		...modules,
		entry: async () => ( { ...( await modules.entry() ), ...formScripts } ),
	} ),
];
