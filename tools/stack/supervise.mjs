import path from 'node:path';
import { identify, isAlive } from '../process/identity.mjs';
import { withLock } from '../process/lock.mjs';
import { say } from '../process/say.mjs';
import { sleep } from '../process/wait.mjs';
import { livingRoles, readRun, writeRun } from './run-file.mjs';
import { NAMES } from './stack.mjs';
import { stopStack } from './stop-stack.mjs';

/**
 * Stays in the foreground until Ctrl-C, then ends every part. Says when a part dies; brings none back by itself, so
 * that a test or a person can look at the gap.
 * @param {import('./stack.mjs').Stack} stack
 * @param {() => boolean} isInterrupted
 * @returns {Promise<number>} Exit code.
 */
export async function supervise({ dir, run }, isInterrupted) {
  const me = identify(process.pid);
  writeRun(dir, { ...run, owner: me });
  say('Press Ctrl-C to end everything');
  let known = livingRoles(run);
  while (!isInterrupted()) {
    await sleep(300);
    const now = readRun(dir);
    if (!now) {
      say('The stack was ended from elsewhere');
      return 0;
    }
    for (const role of known.filter((name) => !isAlive(now.processes[name]))) {
      say(`${NAMES[role]} has ended (log: ${path.join(dir, 'logs', `${role}.log`)}). Bring it back with: npm start -- --detach`);
    }
    known = livingRoles(now);
  }
  await withLock(path.join(dir, 'start.lock'), () => stopStack(dir));
  return 0;
}
