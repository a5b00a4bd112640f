import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sleep, until } from '../../../tools/process/wait.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { nothingLost, submitAtRate, submitMany, verdict } from './load.mjs';

const size = Number(process.env.DMAT_FAULT_PEOPLE ?? 3_000);

describe('a lead that saw "thank you" is stored', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {ReturnType<TestSite['form']>} */ let form;

  before(async () => {
    stack = await RealStack.start();
    await stack.startApi();
    site = await TestSite.pair(stack);
    form = site.form();
  });
  after(() => stack?.stop());

  it('when the api is killed while a thousand people a second submit (F3)', async () => {
    const load = submitAtRate(site, form, { perSecond: 1_000, seconds: 12, domain: 'f3.example.test' });
    for (const share of [0.2, 0.5, 0.8]) {
      await until(() => load.progress() > load.people * share, { timeoutMs: 60_000, everyMs: 5 });
      await stack.kill('api');
      await stack.startApi();
    }
    await load.done;
    assert.ok(load.arrivalsPerSecond() > 950, `only ${load.arrivalsPerSecond()} a second were sent`);
    assert.equal(load.progress(), load.people, JSON.stringify(load.statuses));
    assert.ok((load.statuses[0] ?? 0) > 0, 'nobody noticed the kill');
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
  });

  it('when MySQL is killed under load, five times (F9)', async () => {
    const load = submitMany(site, form, { people: size, concurrency: 60, domain: 'f9.example.test' });
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      await until(() => load.progress() > size * share, { timeoutMs: 90_000, everyMs: 5 });
      await stack.kill('mysql');
      await sleep(200);
      await stack.startMysql();
    }
    await load.done;
    assert.equal(load.progress(), size, JSON.stringify(load.statuses));
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
  });

  it('when the api is asked to stop under load: it ends by itself, cleanly (F33)', async () => {
    const load = submitMany(site, form, { people: size, concurrency: 60, domain: 'f33.example.test' });
    await until(() => load.progress() > size * 0.4, { timeoutMs: 60_000, everyMs: 5 });
    const began = Date.now();
    assert.equal(await stack.signal('api', 'SIGTERM'), 0);
    assert.ok(Date.now() - began < 30_000);
    await stack.startApi();
    await load.done;
    assert.equal(load.progress(), size, JSON.stringify(load.statuses));
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
  });
});
