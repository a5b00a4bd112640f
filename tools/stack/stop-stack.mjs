import { say } from '../process/say.mjs';
import { readRun } from './run-file.mjs';
import { Stack } from './stack.mjs';

/**
 * Ends every process of a stack, also of one whose starter was killed.
 * @param {string} dir
 * @returns {Promise<boolean>} Whether there was anything to end.
 */
export async function stopStack(dir) {
  const run = readRun(dir);
  if (!run) return false;
  await new Stack(dir, run.portBase, run.wordpress).stopAll();
  say('Everything has ended; the data stays for the next start');
  return true;
}
