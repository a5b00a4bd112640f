import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { driftSuite } from '../drift.mjs';
import { REPOSITORY } from '../../stack/places.mjs';
import { checkSuite, header, jestSuite, nodeSuite } from '../suite.mjs';

/** @typedef {import('../counts.mjs').Counts} Counts */

/** Lint, types, arrows, contract drift, unit tests, size budgets: no services, two at a time. */
export async function checkStage() {
  header('Checks without services');
  return inLanes(2, [
    () => checkSuite('types of the backend', ['npm', 'run', '--silent', 'types', '-w', 'backend']),
    () => checkSuite('lint', ['npx', 'eslint', '.', '--max-warnings=0', '--cache', '--cache-strategy=content', '--cache-location=node_modules/.cache/eslint/']),
    () => jestSuite('unit tests of backend and shared', { workspace: 'backend', script: 'test:unit' }),
    () => checkSuite('types of the plugin', ['npm', 'run', '--silent', 'types', '-w', 'wp-plugin']),
    () => jestSuite('unit tests of the plugin', { workspace: 'wp-plugin', script: 'test:unit' }),
    () => checkSuite('arrows', ['npx', 'depcruise', '--config', '.dependency-cruiser.cjs', 'shared/src', 'backend/src', 'wp-plugin/src']),
    () => checkSuite('types of shared', ['npm', 'run', '--silent', 'types', '-w', 'shared']),
    () => checkSuite('types of tools', ['npx', 'tsc', '-p', 'tools/tsconfig.json']),
    () => driftSuite(),
    () => nodeSuite('unit tests of the tools', { files: toolSpecs() }),
    ...sizeSuite(),
  ]);
}

/** Only the unit tests: what a developer runs all the time. */
export async function unitStage() {
  header('Unit tests');
  return inLanes(2, [
    () => jestSuite('unit tests of backend and shared', { workspace: 'backend', script: 'test:unit' }),
    () => jestSuite('unit tests of the plugin', { workspace: 'wp-plugin', script: 'test:unit' }),
    () => nodeSuite('unit tests of the tools', { files: toolSpecs() }),
  ]);
}

function toolSpecs() {
  return readdirSync(path.join(REPOSITORY, 'tools'), { recursive: true })
    .map((name) => `tools/${name}`)
    .filter((file) => file.endsWith('.spec.mjs') && !file.endsWith('.e2e.spec.mjs'));
}

function sizeSuite() {
  const files = ['wp-plugin/tests/size.spec.mjs', 'wp-plugin/tests/handles.spec.mjs'].filter((file) => existsSync(path.join(REPOSITORY, file)));
  return files.length > 0 ? [() => nodeSuite('size and footing of the built scripts', { files })] : [];
}

/**
 * @param {number} lanes
 * @param {(() => Promise<Counts>)[]} work
 */
async function inLanes(lanes, work) {
  const waiting = [...work];
  /** @type {Counts[]} */
  const done = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await next());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}
