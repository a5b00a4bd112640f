import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { answers } from '../process/wait.mjs';
import { REPOSITORY } from './places.mjs';
import { mysqlUrl } from './services.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */

export const ADMIN_EMAIL = 'admin@example.test';
export const COMPANY = 'Demo company';

const BACKEND = path.join(REPOSITORY, 'backend');
const DOORS = { api: 'main.api.js', worker: 'main.worker.js', cli: 'main.cli.js' };

/**
 * @param {Stack} stack
 * @param {{mysql: import('./services.mjs').MysqlAccess, redisUrl: string, secret: string}} services
 * @returns {Record<string, string>}
 */
export function backendEnv(stack, { mysql, redisUrl, secret }) {
  const { ports } = stack;
  return {
    NODE_ENV: 'development',
    DMAT_MYSQL_URL: mysqlUrl(mysql),
    DMAT_REDIS_URL: redisUrl,
    DMAT_SECRET: secret,
    DMAT_HTTP_HOST: '127.0.0.1',
    DMAT_HTTP_PORT: String(ports.api),
    DMAT_PUBLIC_URL: `http://127.0.0.1:${ports.api}`,
    DMAT_SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    DMAT_WORKER_HEALTH_PORT: String(ports.worker),
    DMAT_QUEUE_PREFIX: `dmat-${ports.wordpress}`,
    DMAT_FILES_DIR: path.join(stack.dir, 'files'),
  };
}

/** The backend of a stack: its command line, api and worker. */
export class Product {
  /**
   * @param {Stack} stack
   * @param {{node: string, env: Record<string, string>, build: string}} made
   */
  constructor(stack, { node, env, build }) {
    this.stack = stack;
    this.node = node;
    this.env = env;
    this.build = build;
    this.url = `http://127.0.0.1:${stack.ports.api}`;
  }

  /** @param {'api' | 'worker' | 'cli'} door */
  #command(door) {
    return [this.node, path.join(BACKEND, 'dist', DOORS[door])];
  }

  /**
   * Runs a command of the backend's command line.
   * @param {string[]} words
   * @returns {Promise<string>} What it printed.
   */
  cli(words) {
    return runCommand([...this.#command('cli'), ...words], { cwd: BACKEND, env: this.env, what: `the backend's ${words[0]}` });
  }

  /**
   * Brings the tables up to this build. What was done to the stack's own database by the same build is not done
   * again: a start has better things to do than to load the backend once more.
   */
  async ensureMigrated() {
    const mark = path.join(this.stack.dir, 'mysql', 'dmat-migrated');
    const isOwn = this.stack.pid('mysql') !== null;
    if (isOwn && existsSync(mark) && readFileSync(mark, 'utf8') === this.build) return;
    await this.cli(['migrate', 'up']);
    if (isOwn) writeFileSync(mark, this.build);
    say('The database has its tables');
  }

  async ensureApi() {
    await this.stack.ensure('api', {
      command: () => this.#command('api'),
      env: this.env,
      cwd: BACKEND,
      build: this.build,
      isAnswering: () => answers(`${this.url}/health/ready`),
      where: this.url,
    });
  }

  async ensureWorker() {
    await this.stack.ensure('worker', {
      command: () => this.#command('worker'),
      env: this.env,
      cwd: BACKEND,
      build: this.build,
      isAnswering: () => answers(`http://127.0.0.1:${this.stack.ports.worker}/health/ready`),
      where: `http://127.0.0.1:${this.stack.ports.worker}/health/ready`,
    });
  }

  /**
   * The first administrator of the backend, known by whether the password opens the door.
   * @param {string} password
   */
  async ensureAdmin(password) {
    const response = await fetch(`${this.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: ADMIN_EMAIL, password }),
    });
    await response.arrayBuffer();
    if (response.ok) return;
    await this.cli(['create-admin', '--email', ADMIN_EMAIL, '--password', password, '--name', 'Demo admin', '--company', COMPANY]);
    say(`The backend's administrator is ${ADMIN_EMAIL}`);
  }

  /**
   * Fills the company with the demo, once the backend knows the pages it happens on. Refuses, in words, over real leads.
   * @param {readonly {formId: string}[]} pages
   * @param {string} password Of the administrator.
   */
  async ensureDemo(pages, password) {
    const end = Date.now() + 60_000;
    while (!(await this.#knowsForms(pages, password))) {
      if (Date.now() > end) throw new Error('the backend did not hear of the landing pages of the demo within a minute; is WordPress connected?');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    const printed = await this.cli(['demo', '--company', COMPANY]);
    say(`Demo: ${printed.trim().split('\n').at(-1)}`);
  }

  /**
   * @param {readonly {formId: string}[]} pages
   * @param {string} password
   */
  async #knowsForms(pages, password) {
    const login = await fetch(`${this.url}/api/auth/login`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: ADMIN_EMAIL, password }),
    });
    const { access_token: token } = /** @type {{access_token: string}} */ (await login.json());
    const answer = await fetch(`${this.url}/api/forms`, { headers: { authorization: `Bearer ${token}` } });
    const { items } = /** @type {{items: {uid: string, landing_page_id: number | null}[]}} */ (await answer.json());
    return pages.every((page) => items.some((form) => form.uid === page.formId && form.landing_page_id !== null));
  }

  /** A one-time code that connects a site. */
  async pairingCode() {
    const printed = await this.cli(['pair', '--company', COMPANY]);
    return /** @type {string} */ (printed.trim().split('\n').at(-1)).trim();
  }
}
