/** Three runs of one shape: unit (no services), int (real MySQL and Redis), e2e (HTTP and worker). */
const kind = process.env.DMAT_TEST_KIND ?? 'unit';
const testMatch = {
  unit: ['<rootDir>/../shared/src/**/*.spec.ts', '<rootDir>/src/**/!(*.int).spec.ts'],
  int: ['<rootDir>/src/**/*.int.spec.ts'],
  e2e: ['<rootDir>/test/e2e/**/*.e2e.spec.ts'],
}[kind];

export default {
  roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/../shared/src'],
  testMatch,
  testPathIgnorePatterns: kind === 'unit' ? ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$'] : [],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@dmat/shared/(.*)$': '<rootDir>/../shared/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['@swc/jest', {
      swcrc: false,
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    }],
  },
  testEnvironment: 'node',
  testTimeout: kind === 'unit' ? 10_000 : 60_000,
  ...(kind === 'unit' ? {} : { maxWorkers: 1, globalSetup: '<rootDir>/test/support/global-setup.mjs', globalTeardown: '<rootDir>/test/support/global-teardown.mjs' }),
};
