import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../process/run.mjs';
import { step } from '../process/say.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { digestOf } from './digest.mjs';

const COMMON = ['package-lock.json', 'tsconfig.base.json', 'shared/package.json', 'shared/src', 'shared/tsconfig.json', 'shared/tsconfig.build.json'];

/**
 * What is built from what. An output that exists and was made from the same input is kept; else `folder` is
 * emptied first, where the build does not do that by itself.
 */
export const PRODUCTS = [
  { workspace: 'shared', folder: 'shared/dist', output: 'shared/dist', inputs: COMMON },
  { workspace: 'backend', folder: 'backend/dist', output: 'backend/dist/main.api.js', inputs: [...COMMON, 'backend/package.json', 'backend/src', 'backend/.swcrc', 'backend/tsconfig.json'] },
  {
    workspace: 'wp-plugin',
    output: 'wp-plugin/build',
    inputs: [...COMMON, 'wp-plugin/package.json', 'wp-plugin/src', 'wp-plugin/webpack.config.js', 'wp-plugin/webpack.config.mjs', 'wp-plugin/tsconfig.json'],
  },
];

const stampOf = (/** @type {string} */ workspace) => path.join(REPOSITORY, 'node_modules/.cache/dmat', `${workspace}.stamp`);

/** @param {string} workspace */
function stampFor(workspace) {
  const file = stampOf(workspace);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * Builds what changed.
 * @param {{env: Record<string, string>, workspaces?: string[]}} options Environment that puts the product's Node first.
 * @returns {Promise<Record<string, string>>} The fingerprint of each product, to tell whether a running process is old.
 */
export async function buildProducts({ env, workspaces = PRODUCTS.map(({ workspace }) => workspace) }) {
  /** @type {Record<string, string>} */
  const digests = {};
  for (const { workspace, folder, output, inputs } of PRODUCTS.filter((product) => workspaces.includes(product.workspace))) {
    const digest = digestOf(REPOSITORY, inputs);
    digests[workspace] = digest;
    if (existsSync(path.join(REPOSITORY, output)) && stampFor(workspace) === digest) continue;
    if (folder) rmSync(path.join(REPOSITORY, folder), { recursive: true, force: true });
    await step(`Building ${workspace}`, () =>
      runCommand(['npm', 'run', '--loglevel=error', 'build', '-w', workspace], { cwd: REPOSITORY, env, what: `building ${workspace}` }),
    );
    mkdirSync(path.dirname(stampOf(workspace)), { recursive: true });
    writeFileSync(stampOf(workspace), digest);
  }
  return digests;
}
