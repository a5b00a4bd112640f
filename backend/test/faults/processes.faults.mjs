import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sleep, until } from '../../../tools/process/wait.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { submitMany } from './load.mjs';

describe('processes', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {ReturnType<TestSite['form']>} */ let form;

  before(async () => { stack = await RealStack.start(); });
  after(() => stack?.stop());

  it('migrate once, whoever comes, however often, and also after a death half-way (F34)', async () => {
    for (let round = 0; round < 3; round++) {
      await stack.query('DROP DATABASE dmat');
      await stack.query('CREATE DATABASE dmat CHARACTER SET utf8mb4');
      await stack.pool?.end();
      stack.pool = undefined;
      const killed = stack.spawn('migrating', [process.execPath, new URL('../../dist/main.cli.js', import.meta.url).pathname, 'migrate', 'up'], stack.env);
      await sleep(900 + round * 250);
      if (stack.children.has('migrating')) process.kill(killed.pid, 'SIGKILL');
      await killed.exited;
      await Promise.all([stack.cli('migrate', 'up'), stack.cli('migrate', 'up')]);
      assert.match(await stack.cli('migrate', 'status'), /up to date/);
      const names = await stack.query('SELECT name FROM migrations');
      assert.equal(new Set(names.map((row) => row.name)).size, names.length);
    }
  });

  it('every migration can be taken back and made again', async () => {
    const before = await stack.query("SELECT table_name AS t, column_name AS c, column_type AS k FROM information_schema.columns WHERE table_schema = 'dmat' AND table_name <> 'migrations' ORDER BY 1, 2");
    const steps = await stack.count('migrations');
    for (let step = 0; step < steps; step++) await stack.cli('migrate', 'down');
    const left = await stack.query("SELECT table_name AS t FROM information_schema.tables WHERE table_schema = 'dmat' AND table_name <> 'migrations'");
    assert.deepEqual(left, []);
    await stack.cli('migrate', 'up');
    assert.deepEqual(await stack.query("SELECT table_name AS t, column_name AS c, column_type AS k FROM information_schema.columns WHERE table_schema = 'dmat' AND table_name <> 'migrations' ORDER BY 1, 2"), before);
  });

  it('a worker asked to stop under load ends by itself and leaves its work to the next (F33)', async () => {
    await stack.startApi();
    await stack.startWorker();
    site = await TestSite.pair(stack);
    form = site.form();
    await site.syncPage(form);
    const load = submitMany(site, form, { people: 200, concurrency: 40, domain: 'term.example.test' });
    await until(() => load.progress() > 80, { timeoutMs: 30_000, everyMs: 5 });
    const began = Date.now();
    assert.equal(await stack.signal('worker', 'SIGTERM'), 0);
    assert.ok(Date.now() - began < 30_000);
    await stack.startWorker();
    await load.done;
    const reached = () => stack.mail.mails.filter((mail) => mail.to.endsWith('@term.example.test')).map((mail) => mail.to);
    assert.ok(await until(() => new Set(reached()).size === 200, { timeoutMs: 60_000 }), String(new Set(reached()).size));
    assert.equal(reached().length, 200);
  });
});
