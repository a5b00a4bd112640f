import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../process/run.mjs';
import { answers, isListening } from '../process/wait.mjs';
import { initSql, initialiseOnce } from '../runtime/mysql.mjs';
import { REPOSITORY } from './places.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */

/**
 * @typedef {object} MysqlAccess
 * @property {string} host
 * @property {number} port
 * @property {string} user
 * @property {string} password
 * @property {string} database The backend's.
 */

export const WORDPRESS_DATABASES = { '7.1': 'dmat_wp71', '6.8': 'dmat_wp68' };

/**
 * The database server: the one that exists already, or the stack's own.
 * @param {Stack} stack
 * @param {{server: import('../runtime/mysql.mjs').DatabaseServer, url: string | null, password: string}} options
 * @returns {Promise<MysqlAccess>}
 */
export async function ensureMysql(stack, { server, url, password }) {
  if (url) return existingMysql(url);
  const { dir, ports } = stack;
  const databases = ['dmat', ...Object.values(WORDPRESS_DATABASES)];
  const place = {
    dataDir: path.join(dir, 'mysql'),
    socket: socketPath(dir),
    port: ports.mysql,
    initFile: path.join(dir, 'mysql-init.sql'),
  };
  writeFileSync(place.initFile, initSql({ user: 'dmat', password, databases }), { mode: 0o600 });
  await stack.ensure('mysql', {
    command: async () => {
      await initialiseOnce(server, place, async (command, input) => {
        await runCommand(command, { input, what: `making the ${server.kind} data folder` });
      });
      return server.start(place);
    },
    isAnswering: () => isListening(ports.mysql),
    timeoutMs: 90_000,
    where: `127.0.0.1:${ports.mysql} (${server.kind})`,
  });
  return { host: '127.0.0.1', port: ports.mysql, user: 'dmat', password, database: 'dmat' };
}

/**
 * A Unix socket's path has little room; a deep folder gets one in the temporary folder.
 * @param {string} dir
 */
function socketPath(dir) {
  const own = path.join(dir, 'mysql.sock');
  return own.length < 100 ? own : path.join('/tmp', `dmat-${process.pid}.sock`);
}

/**
 * @param {string} url
 * @returns {Promise<MysqlAccess>}
 */
async function existingMysql(url) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const access = {
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection({ ...access, database: undefined }).catch((error) => {
    throw new Error(`DMAT_MYSQL_URL: ${error.message}`);
  });
  try {
    for (const name of [access.database, ...Object.values(WORDPRESS_DATABASES).map((suffix) => wordpressDatabase(access, suffix))]) {
      await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4`);
    }
  } catch (error) {
    throw new Error(`DMAT_MYSQL_URL: the account must be allowed to create databases: ${error instanceof Error ? error.message : error}`);
  } finally {
    await connection.end();
  }
  return access;
}

/**
 * WordPress keeps its tables beside the backend's database, never in it.
 * @param {MysqlAccess} access
 * @param {string} name
 */
export function wordpressDatabase(access, name) {
  return access.database === 'dmat' ? name : `${access.database}_${name.replace('dmat_', '')}`;
}

/** @param {MysqlAccess} access */
export const mysqlUrl = ({ host, port, user, password, database }) =>
  `mysql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${database}`;

/**
 * @param {Stack} stack
 * @param {{command: (place: {dataDir: string, port: number}) => string[], url: string | null}} options
 * @returns {Promise<string>} The address the backend uses.
 */
export async function ensureRedis(stack, { command, url }) {
  if (url) {
    const { hostname, port } = new URL(url);
    if (!(await isListening(Number(port || 6379), hostname))) throw new Error(`DMAT_REDIS_URL: nothing answers at ${hostname}:${port || 6379}`);
    return url;
  }
  const dataDir = path.join(stack.dir, 'redis');
  if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true });
  await stack.ensure('redis', {
    command: () => command({ dataDir, port: stack.ports.redis }),
    isAnswering: () => isListening(stack.ports.redis),
    where: `127.0.0.1:${stack.ports.redis}`,
  });
  return `redis://127.0.0.1:${stack.ports.redis}`;
}

/**
 * @param {Stack} stack
 * @param {string} node
 */
export async function ensureMail(stack, node) {
  const { mail, smtp } = stack.ports;
  await stack.ensure('mail', {
    command: () => [node, path.join(REPOSITORY, 'tools/mail-inbox/main.mjs'), path.join(stack.dir, 'mail'), String(mail), String(smtp)],
    isAnswering: async () => (await answers(`http://127.0.0.1:${mail}/messages`)) && isListening(smtp),
    where: `http://127.0.0.1:${mail}`,
  });
  return { url: `http://127.0.0.1:${mail}`, messagesUrl: `http://127.0.0.1:${mail}/messages` };
}
