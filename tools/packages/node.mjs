import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Missing } from '../process/say.mjs';
import { REPOSITORY } from '../stack/places.mjs';

const NEEDED = [22, 13];

/**
 * The Node the product runs on: the pinned one of the lock file, else this one when it is new enough.
 * @returns {string} Path of the program.
 */
export function productNode() {
  const pinned = path.join(REPOSITORY, 'node_modules/.bin/node');
  if (existsSync(pinned)) return pinned;
  if (isEnough(process.versions.node)) return process.execPath;
  throw new Missing(
    'Node 22.13 or newer',
    `the backend needs it; this is ${process.versions.node}, and the pinned Node comes with the npm packages on Linux x64 only`,
    'install the version named in .nvmrc, for example with: nvm install',
  );
}

/** @param {string} version */
export function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

/**
 * The words that start npm on the Node it came with, never on the pinned one that it may be about to replace.
 * @returns {{command: string[], env: Record<string, string>}}
 */
export function npm() {
  const bin = path.join(REPOSITORY, 'node_modules/.bin');
  const searched = (process.env.PATH ?? '').split(path.delimiter).filter((dir) => !dir.startsWith(path.join(REPOSITORY, 'node_modules')) && dir !== bin);
  return { command: ['npm'], env: { PATH: searched.join(path.delimiter), npm_config_update_notifier: 'false' } };
}

/** @param {string} node */
export const nodeVersion = (node) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
