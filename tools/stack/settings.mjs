import path from 'node:path';
import { WORDPRESS_SUITES } from '../runtime/fetch.mjs';
import { SHARED_STATE } from './places.mjs';

/** @typedef {import('../runtime/fetch.mjs').WordPressLine} WordPressLine */

/**
 * @typedef {object} StackSettings What the person at the keyboard asked for.
 * @property {string} dir Where this stack keeps its data.
 * @property {number | null} portBase First port, or null for the running stack's or 8400.
 * @property {WordPressLine | null} wordpress Or null for the running stack's or 7.1.
 * @property {boolean} isDetached
 * @property {boolean} isReset
 * @property {boolean} isDemo A made-up company to look at.
 * @property {string | null} mysqlUrl A server that exists already.
 * @property {string | null} redisUrl A server that exists already.
 */

/** A wrong word on the command line. */
export class WrongOption extends Error {}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {StackSettings}
 */
export function readSettings(args, env) {
  /** @type {StackSettings} */
  const settings = {
    dir: path.resolve(env.DMAT_DIR || SHARED_STATE),
    portBase: env.DMAT_PORT_BASE ? readPortBase(env.DMAT_PORT_BASE) : null,
    wordpress: null,
    isDetached: false,
    isReset: false,
    isDemo: false,
    mysqlUrl: env.DMAT_MYSQL_URL ? readUrl('DMAT_MYSQL_URL', env.DMAT_MYSQL_URL, 'mysql:') : null,
    redisUrl: env.DMAT_REDIS_URL ? readUrl('DMAT_REDIS_URL', env.DMAT_REDIS_URL, 'redis:') : null,
  };
  for (const arg of args) {
    if (arg === '--detach') settings.isDetached = true;
    else if (arg === '--reset') settings.isReset = true;
    else if (arg === '--demo') settings.isDemo = true;
    else if (arg.startsWith('--wp=')) settings.wordpress = readWordPress(arg.slice(5));
    else throw new WrongOption(`There is no option ${arg}. Known: --detach, --reset, --demo, --wp=7.1, --wp=6.8`);
  }
  return settings;
}

/** @param {string} text */
function readPortBase(text) {
  const base = Number(text);
  if (!Number.isInteger(base) || base < 1_024 || base > 65_000) {
    throw new WrongOption(`DMAT_PORT_BASE must be a number from 1024 to 65000, not "${text}"`);
  }
  return base;
}

/**
 * @param {string} text
 * @returns {WordPressLine}
 */
function readWordPress(text) {
  const line = Object.keys(WORDPRESS_SUITES).find((known) => known === text);
  if (!line) throw new WrongOption(`WordPress "${text}" is not known here. Known: ${Object.keys(WORDPRESS_SUITES).join(', ')}`);
  return /** @type {WordPressLine} */ (line);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} protocol
 */
function readUrl(name, text, protocol) {
  if (!URL.canParse(text) || !new URL(text).protocol.startsWith(protocol.slice(0, -1))) {
    throw new WrongOption(`${name} must look like ${protocol}//…, not "${text}"`);
  }
  if (protocol === 'mysql:' && !/^\/\w+$/.test(new URL(text).pathname)) {
    throw new WrongOption(`${name} must end with the name of a database: mysql://user:password@host:3306/dmat`);
  }
  return text;
}
