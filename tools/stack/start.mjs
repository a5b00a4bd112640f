// Brings the whole product up: `npm start [-- --detach] [-- --reset] [-- --demo] [-- --wp=6.8]`. See docs/operations.md.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from '../process/children.mjs';
import { withLock } from '../process/lock.mjs';
import { abortCommands } from '../process/run.mjs';
import { fail, say } from '../process/say.mjs';
import { Interrupted, bringUp } from './bring-up.mjs';
import { SHARED_STATE, runtimeDir } from './places.mjs';
import { readRun } from './run-file.mjs';
import { WrongOption, readSettings } from './settings.mjs';
import { stopStack } from './stop-stack.mjs';
import { supervise } from './supervise.mjs';
import { printWelcome } from './welcome.mjs';

/** @param {import('./settings.mjs').StackSettings} settings */
async function startOver({ dir, mysqlUrl, redisUrl }) {
  await stopStack(dir);
  const isExternal = mysqlUrl !== null || redisUrl !== null;
  const parts = ['mysql', 'redis', 'mail', 'logs', 'mysql-init.sql', 'wordpress-7.1', 'wordpress-6.8', ...(isExternal ? [] : ['secrets.json'])];
  for (const name of parts) rmSync(path.join(dir, name), { recursive: true, force: true });
  say('Starting over: the data of this stack is gone');
  if (isExternal) say('The database and Redis that DMAT_MYSQL_URL and DMAT_REDIS_URL name were left as they are; empty them yourself');
}

async function main() {
  const settings = readSettings(process.argv.slice(2), process.env);
  let isInterrupted = false;
  /** @type {import('./stack.mjs').Stack | null} */
  let stack = null;
  const interrupt = () => {
    if (isInterrupted) return;
    isInterrupted = true;
    say('Interrupted; ending what was begun');
    abortCommands();
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, interrupt);

  const lock = path.join(settings.dir, 'start.lock');
  const result = await withLock(lock, async () => {
    if (settings.isReset) await startOver(settings);
    try {
      return await bringUp(settings, { runtimeDir: runtimeDir(), sharedDir: SHARED_STATE, onStack: (made) => (stack = made), isInterrupted: () => isInterrupted });
    } catch (error) {
      await stack?.abandon();
      throw isInterrupted ? new Interrupted() : error;
    }
  }, () => say('Another start or stop of this stack is under way; waiting for it'));

  printWelcome(result.file, settings);
  if (settings.isDetached) return 0;
  const owner = readRun(settings.dir)?.owner;
  if (isAlive(owner)) {
    say(`This stack already runs in the foreground of another npm start (pid ${owner?.pid}); Ctrl-C there ends it`);
    return 0;
  }
  return supervise(result.stack, () => isInterrupted);
}

main().then(
  (code) => process.exit(code),
  (error) => {
    fail(error);
    process.exit(error instanceof WrongOption ? 2 : error instanceof Interrupted ? 130 : 1);
  },
);
