import path from 'node:path';
import { withLock } from '../process/lock.mjs';
import { say, step } from '../process/say.mjs';
import { REPOSITORY, SHARED_STATE } from '../stack/places.mjs';
import { buildProducts } from './build.mjs';
import { installPackages, needsInstall } from './install.mjs';
import { nodeVersion, productNode } from './node.mjs';

const LOCK = path.join(SHARED_STATE, 'packages.lock');

/** Environment in which npm scripts and tools run on the product's Node. */
export function productEnv() {
  const bin = path.dirname(productNode());
  return { PATH: [bin, path.join(REPOSITORY, 'node_modules/.bin'), process.env.PATH].join(path.delimiter) };
}

/** Installs the npm packages when the lock file asks for other ones than are there. */
export async function readyPackages() {
  await withLock(LOCK, async () => {
    if (needsInstall()) await step('Installing the npm packages', installPackages);
  }, () => say('Another command is installing or building; waiting for it'));
}

/**
 * Packages and builds, in one go and one at a time for all stacks of this clone.
 * @param {string[]} [workspaces] Only these.
 * @returns {Promise<{node: string, digests: Record<string, string>}>}
 */
export async function readyProducts(workspaces) {
  await readyPackages();
  const node = productNode();
  say(`The product runs on Node ${nodeVersion(node).slice(1)}`);
  const digests = await withLock(LOCK, () => buildProducts({ env: productEnv(), workspaces }), () => say('Another command is building; waiting for it'));
  return { node, digests };
}
