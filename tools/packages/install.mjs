import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../process/run.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { npm } from './node.mjs';

/** @typedef {Record<string, {version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean}>} LockedPackages */

/**
 * Packages of the lock file that are not installed, or not in that version. Optional ones may be absent: they are
 * for other machines.
 * @param {LockedPackages} wanted `packages` of package-lock.json.
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json.
 * @returns {string[]}
 */
export function outdatedPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([key, entry]) => key.startsWith('node_modules/') && !entry.link)
    .filter(([key, entry]) => {
      const have = installed[key];
      if (!have) return !entry.optional && !entry.devOptional && !entry.peer;
      return have.version !== entry.version;
    })
    .map(([key]) => key);
}

/** Whether `npm ci` has something to do. */
export function needsInstall() {
  const lock = path.join(REPOSITORY, 'package-lock.json');
  const hidden = path.join(REPOSITORY, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return true;
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  return outdatedPackages(read(lock), read(hidden)).length > 0;
}

/** Installs exactly what the lock file names. Runs no install scripts: none of the packages needs one. */
export async function installPackages() {
  const { command, env } = npm();
  await runCommand([...command, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: REPOSITORY,
    env,
    what: 'npm ci',
  });
}
