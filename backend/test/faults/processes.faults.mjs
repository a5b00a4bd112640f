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

  it('a poisoned fact is parked with its reason while a thousand good ones are done (F19)', async () => {
    const [{ company_id: company }] = await stack.query('SELECT company_id FROM sites LIMIT 1');
    await stack.signal('worker', 'SIGTERM');
    const load = submitMany(site, form, { people: 1_000, concurrency: 60, domain: 'f19.example.test' });
    await until(() => load.progress() > 500, { timeoutMs: 60_000, everyMs: 5 });
    const poison = (/** @type {string} */ name, /** @type {object} */ payload) => stack.query('INSERT INTO outbox (company_id, name, payload) VALUES (?)', [[company, name, JSON.stringify(payload)]]);
    const told = [
      await poison('activity.recorded', { activityId: { not: 'a number' }, leadId: 'x', kind: 5 }),
      await poison('form.submitted', { submissionId: ['x', { deep: true }], formId: null }),
    ].map((/** @type {any} */ done) => done.insertId);
    await load.done;
    await stack.startWorker();
    const scored = () => stack.count('leads', "email_normal LIKE '%@f19.example.test' AND lead_score = 20");
    assert.ok(await until(async () => await scored() === 1_000, { timeoutMs: 90_000 }), `${await scored()} of 1000 scored`);
    const welcomed = () => new Set(stack.mail.mails.map((mail) => mail.to).filter((to) => to.endsWith('@f19.example.test'))).size;
    assert.ok(await until(() => welcomed() === 1_000, { timeoutMs: 90_000 }), `${welcomed()} of 1000 welcomed`);
    const parked = () => stack.query('SELECT event_id, name, handler, reason FROM dead_letters');
    // The first is nonsense that no handler takes up; the second makes one fail.
    assert.ok(await until(async () => (await parked()).some((letter) => letter.event_id === told[1]), { timeoutMs: 60_000 }), JSON.stringify(await parked()));
    for (const letter of await parked()) {
      assert.ok(told.includes(letter.event_id), JSON.stringify(letter));
      assert.ok(letter.reason.length > 3, JSON.stringify(letter));
    }
    const waiting = () => stack.query('SELECT id FROM outbox o WHERE state = 1 AND NOT EXISTS (SELECT 1 FROM dead_letters d WHERE d.event_id = o.id)');
    assert.ok(await until(async () => (await waiting()).length === 0, { timeoutMs: 60_000 }), 'whatever is not parked is settled');
    assert.ok(stack.children.has('worker'));
  });
});
