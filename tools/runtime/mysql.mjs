import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { privateProgram } from './layout.mjs';

/**
 * @typedef {object} DatabaseServer How to create and start one kind of database server.
 * @property {'MySQL' | 'MariaDB'} kind
 * @property {(place: DatabasePlace) => {command: string[], input?: string}} initialise
 * @property {(place: DatabasePlace) => string[]} start
 *
 * @typedef {object} DatabasePlace
 * @property {string} dataDir
 * @property {string} socket
 * @property {number} port
 * @property {string} initFile SQL the server runs at every start, before it lets anyone in: one statement a line.
 */

/** What makes a stored lead survive a crash, and MySQL a small neighbour on a developer's machine. */
const DURABLE = [
  '--innodb-flush-log-at-trx-commit=1',
  '--sync-binlog=1',
  '--innodb-buffer-pool-size=128M',
  '--character-set-server=utf8mb4',
  '--max-connections=300',
  '--default-time-zone=+00:00',
  '--performance-schema=OFF',
  '--skip-name-resolve',
  '--bind-address=127.0.0.1',
];

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

const listening = (/** @type {DatabasePlace} */ place) => [
  `--socket=${place.socket}`,
  `--port=${place.port}`,
  `--pid-file=${place.dataDir}/server.pid`,
  `--init-file=${place.initFile}`,
];

/**
 * MySQL 9 of an extracted root.
 * @param {string} root
 * @returns {DatabaseServer}
 */
export function mysqlServer(root) {
  const base = (/** @type {DatabasePlace} */ place) => [
    ...privateProgram(root, 'usr/sbin/mysqld'),
    '--no-defaults',
    `--basedir=${root}/usr`,
    `--lc-messages-dir=${root}/usr/share/mysql`,
    `--character-sets-dir=${root}/usr/share/mysql/charsets`,
    '--secure-file-priv=NULL',
    '--mysqlx=OFF',
    `--datadir=${place.dataDir}`,
    ...asRoot(),
  ];
  return {
    kind: 'MySQL',
    initialise: (place) => ({ command: [...base(place), '--initialize-insecure'] }),
    start: (place) => [...base(place), ...listening(place), ...DURABLE],
  };
}

/**
 * MariaDB: the machine's own, or one of an extracted root.
 * @param {{program: string[], base: string}} where Leading words, and the folder that holds `share/mysql`.
 * @returns {DatabaseServer}
 */
export function mariadbServer({ program, base }) {
  const common = (/** @type {DatabasePlace} */ place) => [
    ...program,
    '--no-defaults',
    `--basedir=${base}`,
    `--lc-messages-dir=${base}/share/mysql`,
    `--datadir=${place.dataDir}`,
    ...asRoot(),
  ];
  const tables = ['mysql_system_tables', 'mysql_performance_tables', 'mysql_system_tables_data'].map((name) =>
    readFileSync(`${base}/share/mysql/${name}.sql`, 'utf8'),
  );
  return {
    kind: 'MariaDB',
    initialise: (place) => ({
      command: [...common(place), '--bootstrap', '--skip-networking', '--innodb-buffer-pool-size=16M'],
      input: ['create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n', ...tables].join('\n'),
    }),
    start: (place) => [...common(place), ...listening(place), ...DURABLE],
  };
}

/**
 * Makes an empty database folder once; an interrupted attempt leaves nothing that looks finished.
 * @param {DatabaseServer} server
 * @param {DatabasePlace} place
 * @param {(command: string[], input?: string) => Promise<void>} run
 * @returns {Promise<boolean>} Whether it was made now.
 */
export async function initialiseOnce(server, place, run) {
  if (existsSync(place.dataDir)) return false;
  const partial = `${place.dataDir}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o750 });
  const { command, input } = server.initialise({ ...place, dataDir: partial });
  await run(command, input);
  await mkdir(path.dirname(place.dataDir), { recursive: true });
  await rename(partial, place.dataDir);
  return true;
}

/**
 * The accounts and databases a stack needs, in words both servers accept at every start.
 * @param {{user: string, password: string, databases: string[]}} wanted
 */
export function initSql({ user, password, databases }) {
  const account = `'${user}'@'127.0.0.1'`;
  return [
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`,
    ...databases.map((name) => `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4;`),
    '',
  ].join('\n');
}
