import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Starts a server of the bench in its own process and answers when it is ready.
 * @param {string} file path below `backend/bench`
 * @param {string[]} args
 * @returns {Promise<{pid: number, stop: () => void}>}
 */
export function startServer(file, args) {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
    child.once('message', () => resolve({ pid: /** @type {number} */ (child.pid), stop: () => { child.kill(); } }));
  });
}
