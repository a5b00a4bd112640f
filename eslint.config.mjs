import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const pureBan = (what) => ({ selector: what, message: 'Time and chance are passed in; the domain is pure.' });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/dist-*/**', '**/build/**', '**/node_modules/**', '**/coverage/**', '.dmat/**', 'shared/src/api/schema.d.ts'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', setTimeout: 'readonly' } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unsafe-function-type': 'error',
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['backend/src/**/*.ts'],
    ignores: ['backend/src/platform/config/**', 'backend/src/doors/begin.ts', 'backend/src/main.cli.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The configuration class is the one place that reads the environment.' }] },
  },
  {
    files: ['backend/src/domain/**/*.ts', 'shared/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error',
        pureBan("CallExpression[callee.object.name='Date'][callee.property.name='now']"),
        pureBan("CallExpression[callee.object.name='Math'][callee.property.name='random']"),
        pureBan("NewExpression[callee.name='Date'][arguments.length=0]"),
      ],
    },
  },
  {
    files: ['wp-plugin/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['tools/**', 'backend/bench/**', 'backend/test/**', 'wp-plugin/tests/**', '**/*.mjs', '**/*.cjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs', 'wp-plugin/*.config.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
