/** Unit tests of what runs in the editor, in wp-admin and in the visitor's browser. */
const preset = require( '@wordpress/scripts/config/jest-unit.config' );

module.exports = {
	...preset,
	rootDir: __dirname,
	testMatch: [ '<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx' ],
	moduleNameMapper: {
		...preset.moduleNameMapper,
		'^@dmat/shared/(.*)$': '<rootDir>/../shared/src/$1.ts',
		'^(\\.{1,2}/.*)\\.js$': '$1',
	},
	transform: {
		'^.+\\.[jt]sx?$': [ require.resolve( 'babel-jest' ), { presets: [ require.resolve( '@wordpress/babel-preset-default' ) ], configFile: false, babelrc: false } ],
	},
};
