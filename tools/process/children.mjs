import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { groupMembers, identify, isAlive } from './identity.mjs';
import { sleep } from './wait.mjs';

/** @typedef {import('./identity.mjs').ProcessIdentity} ProcessIdentity */

/**
 * Starts a long-running program in a group of its own, writing to a log file, so that it outlives its starter and
 * Ctrl-C reaches it only through `stopChild`.
 * @param {string[]} command
 * @param {{cwd: string, env?: Record<string, string>, log: string}} options
 * @returns {ProcessIdentity & {exited: Promise<number | null>}}
 */
export function startChild(command, { cwd, env = {}, log }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'a');
  const child = spawn(command[0], command.slice(1), {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
  child.unref();
  return { ...identify(child.pid ?? -1), exited: /** @type {Promise<number | null>} */ (exited) };
}

/**
 * Ends a process and whatever it forked: asks first, insists after a while. Never touches a process that merely
 * got the same number later.
 * @param {ProcessIdentity} identity
 * @param {number} [patienceMs] How long it may take to end by itself.
 */
export async function stopChild(identity, patienceMs = 15_000) {
  signalGroup(identity, 'SIGTERM');
  signalGroup(identity, 'SIGCONT');
  const deadline = Date.now() + patienceMs;
  while (groupMembers(identity).length > 0 && Date.now() < deadline) await sleep(50);
  while (groupMembers(identity).length > 0) {
    signalGroup(identity, 'SIGKILL');
    await sleep(50);
  }
}

/**
 * @param {ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 */
function signalGroup(identity, signal) {
  if (groupMembers(identity).length === 0) return;
  try {
    process.kill(-identity.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

export { isAlive };
