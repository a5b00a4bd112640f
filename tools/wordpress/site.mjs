import { copyFile, cp, lstat, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const KEYS = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);

/**
 * @typedef {object} SiteConfig One local WordPress.
 * @property {string} url
 * @property {{host: string, port: number, user: string, password: string, database: string}} mysql
 * @property {string} salt Random text all keys are made of.
 * @property {string} debugLog File that PHP's notices go to.
 * @property {string | null} smtp `host:port` that WordPress sends its own mail to.
 */

const php = (/** @type {unknown} */ value) =>
  typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);

/**
 * @param {SiteConfig} config
 * @returns {string}
 */
export function wpConfig({ url, mysql, salt, debugLog, smtp }) {
  const constants = {
    DB_HOST: `${mysql.host}:${mysql.port}`,
    DB_USER: mysql.user,
    DB_PASSWORD: mysql.password,
    DB_NAME: mysql.database,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_ENVIRONMENT_TYPE: 'local',
    WP_DEBUG: true,
    WP_DEBUG_LOG: debugLog,
    WP_DEBUG_DISPLAY: false,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISALLOW_FILE_EDIT: true,
    ...(smtp ? { DMAT_LOCAL_SMTP: smtp } : {}),
    ...Object.fromEntries(KEYS.map((name) => [name, `${name}:${salt}`])),
  };
  const lines = Object.entries(constants).map(([name, value]) => `defined( '${name}' ) || define( '${name}', ${php(value)} );`);
  return `<?php
// Written by the local stack at every start.
${lines.join('\n')}
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}

/**
 * Makes or refreshes a WordPress folder: core copied once, configuration written at every call, the plugin linked in.
 * @param {{tree: string, folder: string, plugin: string, config: SiteConfig}} site
 */
export async function prepareSite({ tree, folder, plugin, config }) {
  if (!existsSync(folder)) {
    const partial = `${folder}.partial`;
    await rm(partial, { recursive: true, force: true });
    await cp(tree, partial, { recursive: true });
    await rename(partial, folder);
  }
  await mkdir(path.join(folder, 'wp-content/mu-plugins'), { recursive: true });
  await mkdir(path.join(folder, 'wp-content/uploads'), { recursive: true });
  await copyFile(path.join(HERE, 'mu-local.php'), path.join(folder, 'wp-content/mu-plugins/dmat-local.php'));
  await writeFile(path.join(folder, 'wp-config.php'), wpConfig(config), { mode: 0o600 });
  const link = path.join(folder, 'wp-content/plugins/dmat');
  if (await lstat(link).catch(() => null)) await rm(link, { recursive: true });
  await symlink(plugin, link);
}

/**
 * The words that serve a WordPress folder.
 * @param {string[]} phpCommand
 * @param {{folder: string, host: string, port: number}} place
 */
export function serveCommand(phpCommand, { folder, host, port }) {
  // As the images of WordPress have it: what PHP says before the site begins must not be sent before its headers.
  return [...phpCommand, '-d', 'display_startup_errors=0', '-S', `${host}:${port}`, '-t', folder, path.join(HERE, 'router.php')];
}

/**
 * The words that run one of the PHP scripts beside this file inside a WordPress folder.
 * @param {string[]} phpCommand
 * @param {string} script For example `install.php`.
 * @param {string} folder
 * @param {Record<string, unknown>} input What the script needs to know.
 */
export function scriptCommand(phpCommand, script, folder, input) {
  return [...phpCommand, '-d', 'display_errors=stderr', path.join(HERE, script), folder, JSON.stringify(input)];
}
