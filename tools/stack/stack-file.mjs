import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} StackFile What a script or a test needs to use the stack.
 * @property {{url: string, adminUser: string, adminPassword: string, version: string}} wordpress
 * @property {{url: string, docsUrl: string, adminEmail: string, adminPassword: string}} api
 * @property {{url: string, messagesUrl: string}} mail
 * @property {{host: string, port: number, user: string, password: string, database: string}} mysql
 * @property {{url: string}} redis
 * @property {{url: string, formId: string}[]} landingPages
 * @property {{api: number[], worker: number[], mysql: number | null, redis: number | null, wordpress: number}} processes
 *   null where a server that existed already is used.
 */

export const stackFilePath = (/** @type {string} */ dir) => path.join(dir, 'stack.json');

/**
 * Appears whole, and only once everything answers.
 * @param {string} dir
 * @param {StackFile} stack
 */
export function writeStackFile(dir, stack) {
  const file = stackFilePath(dir);
  writeFileSync(`${file}.new`, `${JSON.stringify(stack, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** @param {string} dir */
export function removeStackFile(dir) {
  rmSync(stackFilePath(dir), { force: true });
}
