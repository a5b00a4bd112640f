import path from 'node:path';
import { mkdirSync, readFileSync } from 'node:fs';
import { isAlive, startChild, stopChild } from '../process/children.mjs';
import { lastLines } from '../process/run.mjs';
import { say } from '../process/say.mjs';
import { until } from '../process/wait.mjs';
import { portsFrom } from './ports.mjs';
import { ROLES, forgetRun, readRun, writeRun } from './run-file.mjs';
import { removeStackFile } from './stack-file.mjs';

/** @typedef {import('./run-file.mjs').Role} Role */

/** How people call each part. */
export const NAMES = {
  mysql: 'database',
  redis: 'Redis',
  mail: 'caught-mail inbox',
  api: 'api',
  worker: 'worker',
  wordpress: 'WordPress',
  cron: 'WP-Cron',
};

/** How long each part may take to end by itself. The api and worker finish what they hold. */
const PATIENCE_MS = { mysql: 30_000, redis: 10_000, mail: 5_000, api: 30_000, worker: 30_000, wordpress: 5_000, cron: 2_000 };

/** The processes of one stack: starts what is not running, ends what this start began when something fails. */
export class Stack {
  /** @type {Set<Role>} */
  #begun = new Set();

  /**
   * @param {string} dir
   * @param {number} portBase
   * @param {import('./settings.mjs').WordPressLine} wordpress
   * @param {() => boolean} [isInterrupted] Ends every wait early.
   */
  constructor(dir, portBase, wordpress, isInterrupted = () => false) {
    this.isInterrupted = isInterrupted;
    this.dir = dir;
    this.ports = portsFrom(portBase);
    this.run = readRun(dir) ?? { portBase, wordpress, owner: null, processes: {} };
    this.run.portBase = portBase;
    this.run.wordpress = wordpress;
    mkdirSync(path.join(dir, 'logs'), { recursive: true });
  }

  /** @param {Role} role */
  log(role) {
    return path.join(this.dir, 'logs', `${role}.log`);
  }

  /** @param {Role} role */
  isRunning(role) {
    return isAlive(this.run.processes[role]);
  }

  /** @param {Role} role */
  pid(role) {
    return this.run.processes[role]?.pid ?? null;
  }

  /**
   * Makes sure that a part runs and answers. One that runs but is silent, or was built from older source, is
   * replaced.
   * @param {Role} role
   * @param {{command: () => string[] | Promise<string[]>, env?: Record<string, string>, cwd?: string, build?: string,
   *   isAnswering: () => Promise<boolean>, timeoutMs?: number, where?: string}} part
   */
  async ensure(role, { command, env, cwd = this.dir, build, isAnswering, timeoutMs = 60_000, where = '' }) {
    const known = this.run.processes[role];
    if (known && isAlive(known)) {
      const isCurrent = build === undefined || known.build === build;
      if (isCurrent && (await until(isAnswering, { timeoutMs: 5_000 }))) return;
      say(`Replacing the ${NAMES[role]}: ${isCurrent ? 'it does not answer' : 'its source changed'}`);
    }
    if (known) await stopChild(known, PATIENCE_MS[role]);
    const child = startChild(await command(), { cwd, env: { ...env, DMAT_STACK_DIR: this.dir }, log: this.log(role) });
    this.run.processes[role] = { pid: child.pid, bornAt: child.bornAt, ...(build ? { build } : {}) };
    this.#begun.add(role);
    writeRun(this.dir, this.run);
    const isUp = await until(isAnswering, { timeoutMs, givesUp: () => !isAlive(child) || this.isInterrupted() });
    if (this.isInterrupted()) throw new Error('interrupted');
    if (!isUp || !isAlive(child)) {
      throw new Error(`${NAMES[role]} ${isAlive(child) ? `did not answer within ${timeoutMs / 1_000} s` : 'ended at once'}. Its log (${this.log(role)}) says:\n${this.lastWords(role)}`);
    }
    if (where) say(`${NAMES[role]} answers on ${where}`);
  }

  /** @param {Role} role */
  lastWords(role) {
    try {
      return lastLines(readFileSync(this.log(role), 'utf8'), 15);
    } catch {
      return '    (nothing)';
    }
  }

  /**
   * Ends one part.
   * @param {Role} role
   */
  async stop(role) {
    const known = this.run.processes[role];
    if (!known) return;
    await stopChild(known, PATIENCE_MS[role]);
    delete this.run.processes[role];
    writeRun(this.dir, this.run);
  }

  /** Ends what this start began; what ran before goes on running. */
  async abandon() {
    for (const role of [...ROLES].reverse()) if (this.#begun.has(role)) await this.stop(role);
    if (Object.keys(this.run.processes).length === 0) forgetRun(this.dir);
  }

  /** Ends everything, last started first. */
  async stopAll() {
    removeStackFile(this.dir);
    for (const role of [...ROLES].reverse()) await this.stop(role);
    forgetRun(this.dir);
  }
}
