import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { isAlive } from '../process/identity.mjs';
import { runCommand } from '../process/run.mjs';
import { answers, isListening } from '../process/wait.mjs';
import { REPOSITORY } from './places.mjs';
import { readRun } from './run-file.mjs';

/** Runs on the stack that the browser tests used, which was started with `--detach`. */
const file = process.env.DMAT_STACK_FILE ?? '';
const dir = path.dirname(file);
/** @returns {import('./stack-file.mjs').StackFile} */
const stack = () => JSON.parse(readFileSync(file, 'utf8'));
const tool = (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
  runCommand([process.execPath, path.join(REPOSITORY, 'tools/stack', name), ...args], { cwd: REPOSITORY, what: name });
const everyAddress = () => {
  const { wordpress, api, mail, landingPages } = stack();
  return [`${wordpress.url}/wp-json/`, `${api.url}/health/ready`, api.docsUrl, mail.url, mail.messagesUrl, ...landingPages.map(({ url }) => url)];
};

describe('a running stack', () => {
  it('answers at every address it names', async () => {
    for (const url of everyAddress()) assert.ok(await answers(url, 20_000), url);
    assert.match(await (await fetch(stack().landingPages[0].url)).text(), new RegExp(stack().landingPages[0].formId));
  });

  it('brings back what died and leaves alone what lives', async () => {
    const before = stack().processes;
    for (const pid of [...before.api, before.wordpress]) process.kill(pid, 'SIGKILL');
    await tool('start.mjs', '--detach');
    const now = stack().processes;
    assert.notDeepEqual(now.api, before.api);
    assert.notEqual(now.wordpress, before.wordpress);
    assert.deepEqual([now.mysql, now.redis, now.worker], [before.mysql, before.redis, before.worker]);
    for (const url of everyAddress()) assert.ok(await answers(url, 20_000), url);
  });

  it('ends wholly, and is back with its data in under 30 seconds', async () => {
    const { landingPages, mysql } = stack();
    const running = Object.values(readRun(dir)?.processes ?? {});
    assert.ok(running.length >= 7);
    await tool('stop.mjs');
    assert.deepEqual(running.filter((identity) => isAlive(identity)), []);
    assert.equal(existsSync(file), false);
    assert.equal(await isListening(mysql.port), false);
    const begun = Date.now();
    await tool('start.mjs', '--detach');
    assert.ok(Date.now() - begun < 30_000, `took ${Date.now() - begun} ms`);
    assert.deepEqual(stack().landingPages, landingPages);
  });

  it('refuses a port that another program holds, and starts nothing', async () => {
    const elsewhere = path.join(dir, 'second');
    const base = new URL(stack().wordpress.url).port;
    const env = { DMAT_DIR: elsewhere, DMAT_PORT_BASE: base };
    await assert.rejects(runCommand([process.execPath, path.join(REPOSITORY, 'tools/stack/start.mjs'), '--detach'], { env, what: 'start' }), new RegExp(`port ${base} \\(for WordPress\\)`));
    assert.equal(readRun(elsewhere), null);
  });
});
