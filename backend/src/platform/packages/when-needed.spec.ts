import { whenNeeded } from './when-needed.js';

it('loads a package at its first use, and fails only then', () => {
  const path = whenNeeded<typeof import('node:path')>('node:path');
  expect(path().sep).toBe('/');
  expect(path()).toBe(path());
  const missing = whenNeeded('a-package-nobody-has');
  expect(() => missing()).toThrow(/a-package-nobody-has/);
});
