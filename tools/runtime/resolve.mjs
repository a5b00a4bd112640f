import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Missing, say } from '../process/say.mjs';
import { fetchServices, fetchWordPress, fetchedMysql, installedMariadb, whyNoFetch } from './fetch.mjs';
import { firstExisting, privateProgram } from './layout.mjs';
import { phpCommand, phpunitCommand } from './php.mjs';
import { redisCommand } from './redis.mjs';

/**
 * @typedef {object} Runtime The programs a stack runs on.
 * @property {import('./mysql.mjs').DatabaseServer} database
 * @property {(place: {dataDir: string, port: number}) => string[]} redis
 * @property {string[]} php
 * @property {string[] | null} phpunit
 * @property {string} wordpressTree A clean WordPress folder.
 */

const SYSTEM_PACKAGES =
  'sudo apt-get install mariadb-server redis-server php-cli php-mysql php-xml php-mbstring php-curl php-gd php-intl php-zip wordpress wordpress-theme-twentytwentyfive';
const OR_DOCKER = 'or run the Docker way: docker compose up (see docs/operations.md)';

/**
 * Fetches the private runtime, or falls back to what the machine has and says so.
 * @param {{dir: string, wordpress: import('./fetch.mjs').WordPressLine}} wanted
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime({ dir, wordpress }) {
  const obstacle = await whyNoFetch();
  if (obstacle) return systemRuntime(obstacle);
  let root;
  let tree;
  try {
    root = await fetchServices(dir);
    tree = await fetchWordPress(dir, wordpress);
  } catch (error) {
    return systemRuntime(`fetching from the Debian mirror failed: ${firstLine(error)}`);
  }
  return {
    database: fetchedMysql(root) ?? mariadbInstead('the Debian suite has no MySQL at the moment'),
    redis: (place) => redisCommand(privateProgram(root, 'usr/bin/redis-server'), place),
    php: phpCommand(root),
    phpunit: phpunitCommand(root),
    wordpressTree: tree,
  };
}

/**
 * The machine's own packages, all or nothing.
 * @param {string} obstacle Why the private runtime cannot be had.
 * @returns {Runtime}
 */
function systemRuntime(obstacle) {
  say(`The private runtime cannot be fetched (${obstacle}); using what is installed on this machine.`);
  const redis = firstExisting(['/usr/bin/redis-server', '/usr/local/bin/redis-server']);
  const php = firstExisting(['/usr/bin/php', '/usr/local/bin/php']);
  if (!redis) throw missing('Redis', 'it carries the queues between api and worker');
  if (!php || !hasExtensions(php)) throw missing('PHP with mysqli, xml, mbstring, curl, gd, intl and zip', 'WordPress runs on it');
  const wordpressTree = '/usr/share/wordpress';
  if (!existsSync(path.join(wordpressTree, 'wp-includes/version.php'))) throw missing('WordPress', 'the plugin lives in it');
  return {
    database: mariadbInstead(obstacle),
    redis: (place) => redisCommand([redis], place),
    php: [php, '-d', 'memory_limit=512M'],
    phpunit: firstExisting(['/usr/bin/phpunit']) ? ['/usr/bin/phpunit'] : null,
    wordpressTree,
  };
}

/** @param {string} reason */
function mariadbInstead(reason) {
  const server = installedMariadb();
  if (!server) throw missing('MySQL (or MariaDB)', `it holds every lead; ${reason}`);
  say(`Using the system's MariaDB in place of MySQL: ${reason}.`);
  return server;
}

/**
 * @param {string} part
 * @param {string} why
 */
function missing(part, why) {
  return new Missing(part, why, `${SYSTEM_PACKAGES}\n  ${OR_DOCKER}`);
}

/** @param {string} php */
function hasExtensions(php) {
  const loaded = execFileSync(php, ['-m'], { encoding: 'utf8' }).toLowerCase().split('\n');
  return ['mysqli', 'xml', 'mbstring', 'curl', 'gd', 'intl', 'zip'].every((name) => loaded.includes(name));
}

/** @param {unknown} error */
function firstLine(error) {
  const text = /** @type {{stderr?: string}} */ (error)?.stderr || (error instanceof Error ? error.message : String(error));
  return text.trim().split('\n')[0];
}
