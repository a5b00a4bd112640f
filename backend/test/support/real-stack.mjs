import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool } from 'mysql2/promise';
import { initialiseOnce, initSql } from '../../../tools/runtime/mysql.mjs';
import { runtimeDir } from '../../../tools/stack/places.mjs';
import { resolveRuntime } from '../../../tools/runtime/resolve.mjs';
import { startChild, stopChild } from '../../../tools/process/children.mjs';
import { runCommand } from '../../../tools/process/run.mjs';
import { answers, freePortRow, isListening, until } from '../../../tools/process/wait.mjs';
import { MailSink } from './mail-sink.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const dist = path.join(repository, 'backend', 'dist');
const account = { user: 'dmat', password: 'dmat' };

/**
 * The product as processes of its own, on a MySQL and a Redis of its own, in a temporary folder:
 * each can be killed, frozen and started again. For fault tests and benchmarks; needs a built backend.
 */
export class RealStack {
  /** Running children by name. @type {Map<string, import('../../../tools/process/children.mjs').ProcessIdentity & {exited: Promise<number | null>}>} */
  children = new Map();

  /** @param {{env?: Record<string, string>}} [options] more environment for api and worker */
  static async start(options = {}) {
    const stack = new RealStack();
    stack.more = options.env ?? {};
    stack.dir = await mkdtemp(path.join(tmpdir(), 'dmat-stack-'));
    stack.base = await freePortRow(8);
    stack.runtime = await resolveRuntime({ dir: runtimeDir(), wordpress: '7.1' });
    try {
      await stack.startMysql();
      await stack.startRedis();
      stack.mail = await MailSink.listen(stack.base + 3);
      await stack.cli('migrate', 'up');
    } catch (error) {
      await stack.stop();
      throw error;
    }
    return stack;
  }

  get url() { return `http://127.0.0.1:${this.base}`; }

  /** Where `api2` answers. */
  get otherUrl() { return `http://127.0.0.1:${this.base + 6}`; }

  get env() {
    return {
      NODE_ENV: 'production',
      DMAT_MYSQL_URL: `mysql://${account.user}:${account.password}@127.0.0.1:${this.base + 1}/dmat`,
      DMAT_REDIS_URL: `redis://127.0.0.1:${this.base + 2}`,
      DMAT_SECRET: 'the secret of a stack that lives for a test',
      DMAT_HTTP_PORT: String(this.base),
      DMAT_PUBLIC_URL: this.url,
      DMAT_SMTP_URL: `smtp://127.0.0.1:${this.base + 3}`,
      DMAT_LOG_LEVEL: 'warn',
      DMAT_TRUSTED_PROXIES: '127.0.0.1',
      DMAT_FILES_DIR: path.join(this.dir, 'files'),
      ...this.more,
    };
  }

  /** A connection pool of the test's own: the verdict comes from outside the product. */
  get db() {
    return (this.pool ??= createPool({ host: '127.0.0.1', port: this.base + 1, ...account, database: 'dmat', timezone: 'Z', connectionLimit: 4 }));
  }

  /** @param {string} sql @param {unknown[]} [params] @returns {Promise<any[]>} */
  async query(sql, params = []) {
    const [rows] = await this.db.query(sql, params);
    return /** @type {any[]} */ (rows);
  }

  /** @param {string} table @param {string} [where] */
  async count(table, where = '1 = 1') {
    const [row] = await this.query(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`);
    return Number(row.n);
  }

  /** @param {string[]} args @returns {Promise<string>} what it printed */
  cli(...args) {
    return this.cliOf(dist, ...args);
  }

  /** The command line of another version. @param {string} programs @param {string[]} args */
  cliOf(programs, ...args) {
    return runCommand([process.execPath, path.join(programs, 'main.cli.js'), ...args], { env: this.env, what: `dmat ${args[0]}` });
  }

  async startMysql() {
    const place = { dataDir: path.join(this.dir, 'mysql'), socket: path.join(this.dir, 'mysql.sock'), port: this.base + 1, initFile: path.join(this.dir, 'init.sql') };
    await writeFile(place.initFile, initSql({ ...account, databases: ['dmat'] }));
    await initialiseOnce(this.runtime.database, place, async (command, input) => { await runCommand(command, { input, what: 'the database folder' }); });
    this.spawn('mysql', this.runtime.database.start(place), {});
    await this.waitFor('mysql', () => createPoolPing(place.port));
  }

  async startRedis() {
    const dataDir = path.join(this.dir, 'redis');
    await mkdir(dataDir, { recursive: true });
    this.spawn('redis', this.runtime.redis({ dataDir, port: this.base + 2 }), {});
    await this.waitFor('redis', () => isListening(this.base + 2));
  }

  /**
   * A second api (`api2`) listens on a port of its own, {@link otherUrl}.
   * @param {Record<string, string>} [env] @param {{name?: 'api' | 'api2', programs?: string}} [how] `programs`: the folder of another version
   */
  async startApi(env = {}, { name = 'api', programs = dist } = {}) {
    const url = name === 'api' ? this.url : this.otherUrl;
    this.spawn(name, [process.execPath, path.join(programs, 'main.api.js')], { ...this.env, DMAT_HTTP_PORT: new URL(url).port, ...env });
    await this.waitFor(name, () => answers(`${url}/health/live`, 1_000));
  }

  /** @param {string} [name] several workers need several names @param {Record<string, string>} [env] @param {{programs?: string}} [how] */
  async startWorker(name = 'worker', env = {}, { programs = dist } = {}) {
    const port = this.base + 4 + (name === 'worker' ? 0 : 1);
    this.spawn(name, [process.execPath, path.join(programs, 'main.worker.js')], { ...this.env, DMAT_WORKER_HEALTH_PORT: String(port), ...env });
    await this.waitFor(name, () => answers(`http://127.0.0.1:${port}/health/live`, 1_000));
  }

  /** @param {string} name @param {string[]} command @param {Record<string, string>} env */
  spawn(name, command, env) {
    if (this.children.has(name)) throw new Error(`${name} runs already`);
    const child = startChild(command, { cwd: repository, env, log: path.join(this.dir, `${name}.log`) });
    this.children.set(name, child);
    void child.exited.then(() => { if (this.children.get(name) === child) this.children.delete(name); });
    return child;
  }

  /** @param {string} name @param {() => Promise<boolean>} isReady */
  async waitFor(name, isReady) {
    const isUp = await until(isReady, { timeoutMs: 60_000, givesUp: () => !this.children.has(name) });
    if (!isUp) throw new Error(`${name} did not come up; its log is ${path.join(this.dir, `${name}.log`)}`);
  }

  /** Ends a child at once, as a power cut would. @param {string} name */
  async kill(name) {
    const child = this.children.get(name);
    if (!child) throw new Error(`${name} does not run`);
    process.kill(child.pid, 'SIGKILL');
    await child.exited;
  }

  /** @param {string} name @param {NodeJS.Signals} signal */
  signal(name, signal) {
    const child = this.children.get(name);
    if (!child) throw new Error(`${name} does not run`);
    process.kill(child.pid, signal);
    return child.exited;
  }

  async stop() {
    await this.pool?.end().catch(() => undefined);
    for (const name of ['worker', 'worker2', 'api', 'api2', 'redis', 'mysql']) {
      const child = this.children.get(name);
      if (child) await stopChild(child, 20_000);
    }
    await this.mail?.close();
    if (!process.env.DMAT_KEEP_STACK) await rm(this.dir, { recursive: true, force: true });
  }
}

/** @param {number} port */
async function createPoolPing(port) {
  const pool = createPool({ host: '127.0.0.1', port, ...account, database: 'dmat', connectionLimit: 1 });
  try {
    await pool.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await pool.end().catch(() => undefined);
  }
}

/** @returns {string} a random word for names that must not repeat */
export const word = () => randomBytes(6).toString('hex');
