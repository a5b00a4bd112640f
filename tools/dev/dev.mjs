// The whole product, rebuilding what changes: `npm run dev`. Ctrl-C ends everything.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { productEnv } from '../packages/ready.mjs';
import { withLock } from '../process/lock.mjs';
import { fail, say } from '../process/say.mjs';
import { sleep } from '../process/wait.mjs';
import { bringUp } from '../stack/bring-up.mjs';
import { REPOSITORY, SHARED_STATE, runtimeDir } from '../stack/places.mjs';
import { readSettings } from '../stack/settings.mjs';
import { stopStack } from '../stack/stop-stack.mjs';
import { printWelcome } from '../stack/welcome.mjs';

const QUIET_MS = 250;

async function main() {
  const settings = readSettings(process.argv.slice(2), process.env);
  const lock = path.join(settings.dir, 'start.lock');
  let isOver = false;
  let hasChanged = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => (isOver = true));

  const up = (/** @type {string[] | undefined} */ workspaces) =>
    withLock(lock, () => bringUp(settings, { runtimeDir: runtimeDir(), sharedDir: SHARED_STATE, onStack: () => {}, isInterrupted: () => isOver, workspaces }));
  const { file } = await up(undefined);
  printWelcome(file, { ...settings, isDetached: false });

  const plugin = spawn('npm', ['run', 'start', '-w', 'wp-plugin'], { cwd: REPOSITORY, env: { ...process.env, ...productEnv() }, stdio: 'inherit', detached: true });
  for (const folder of ['shared/src', 'backend/src']) {
    watch(path.join(REPOSITORY, folder), { recursive: true }, () => (hasChanged = true));
  }
  say('Watching shared and backend; the plugin is watched by its own build. Ctrl-C ends everything');
  while (!isOver) {
    await sleep(QUIET_MS);
    if (!hasChanged) continue;
    hasChanged = false;
    await sleep(QUIET_MS);
    if (hasChanged) continue;
    await up(['shared', 'backend']).then(
      () => say('Up to date'),
      (error) => fail(error),
    );
  }
  if (plugin.pid) process.kill(-plugin.pid, 'SIGTERM');
  await withLock(lock, () => stopStack(settings.dir));
}

main().then(() => process.exit(0), (error) => {
  fail(error);
  process.exit(1);
});
