import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../process/identity.mjs';

/** @typedef {import('../process/identity.mjs').ProcessIdentity} ProcessIdentity */

/** Everything a stack runs, in the order it is started; stopping goes backwards. */
export const ROLES = /** @type {const} */ (['mysql', 'redis', 'mail', 'api', 'worker', 'wordpress', 'cron']);

/** @typedef {typeof ROLES[number]} Role */

/**
 * @typedef {object} RunState What runs, written before anybody waits for it, so that a stop always finds it.
 * @property {number} portBase
 * @property {import('./settings.mjs').WordPressLine} wordpress
 * @property {ProcessIdentity | null} owner The `npm start` in the foreground, if there is one.
 * @property {Partial<Record<Role, ProcessIdentity & {build?: string}>>} processes `build` tells what the process was made of.
 */

const fileOf = (/** @type {string} */ dir) => path.join(dir, 'run.json');

/**
 * @param {string} dir
 * @returns {RunState | null}
 */
export function readRun(dir) {
  const file = fileOf(dir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * @param {string} dir
 * @param {RunState} state
 */
export function writeRun(dir, state) {
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${fileOf(dir)}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${fileOf(dir)}.new`, fileOf(dir));
}

/** @param {string} dir */
export function forgetRun(dir) {
  rmSync(fileOf(dir), { force: true });
}

/** @param {RunState | null} state */
export function livingRoles(state) {
  return ROLES.filter((role) => isAlive(state?.processes[role]));
}
