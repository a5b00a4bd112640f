import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive, startChild, stopChild } from '../process/children.mjs';
import { runCommand } from '../process/run.mjs';
import { freePortRow, isListening, until } from '../process/wait.mjs';
import { initSql, initialiseOnce } from '../runtime/mysql.mjs';

/**
 * @typedef {object} TestServices A database server and a Redis that live for one stage.
 * @property {string} dir A folder for whatever else the stage needs; gone afterwards.
 * @property {{host: string, port: number, user: string, password: string}} mysql
 * @property {string} mysqlUrl Without a database.
 * @property {string} redisUrl
 */

const ACCOUNT = { user: 'dmat', password: 'dmat-test' };

/**
 * Starts private services, lets the work use them, and ends them whatever happens.
 * @template T
 * @param {{database: import('../runtime/mysql.mjs').DatabaseServer, redis: (place: {dataDir: string, port: number}) => string[]}} programs
 * @param {(services: TestServices) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withServices({ database, redis }, work) {
  const dir = await mkdtemp(path.join(tmpdir(), 'dmat-test-'));
  const base = await freePortRow(2);
  const place = { dataDir: path.join(dir, 'mysql'), socket: path.join(dir, 'mysql.sock'), port: base, initFile: path.join(dir, 'init.sql') };
  /** @type {import('../process/children.mjs').ProcessIdentity[]} */
  const children = [];
  try {
    await writeFile(place.initFile, initSql({ ...ACCOUNT, databases: [] }), { mode: 0o600 });
    await initialiseOnce(database, place, async (command, input) => {
      await runCommand(command, { input, what: `making the ${database.kind} data folder` });
    });
    await mkdir(path.join(dir, 'redis'));
    for (const [name, command, port] of /** @type {const} */ ([
      [database.kind, database.start(place), base],
      ['Redis', redis({ dataDir: path.join(dir, 'redis'), port: base + 1 }), base + 1],
    ])) {
      const child = startChild([...command], { cwd: dir, log: path.join(dir, `${name}.log`) });
      children.push(child);
      if (!(await until(() => isListening(port), { timeoutMs: 60_000, givesUp: () => !isAlive(child) }))) throw new Error(`${name} did not start`);
    }
    return await work({
      dir,
      mysql: { host: '127.0.0.1', port: base, ...ACCOUNT },
      mysqlUrl: `mysql://${ACCOUNT.user}:${ACCOUNT.password}@127.0.0.1:${base}`,
      redisUrl: `redis://127.0.0.1:${base + 1}`,
    });
  } finally {
    await Promise.all(children.map((child) => stopChild(child)));
    await rm(dir, { recursive: true, force: true });
  }
}
