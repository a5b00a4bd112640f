import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Redis } from 'ioredis';
import { sleep, until } from '../../../tools/process/wait.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { nothingLost, submitAtRate, submitMany, verdict } from './load.mjs';

const people = 300;

describe('Redis only carries', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {ReturnType<TestSite['form']>} */ let form;

  before(async () => {
    stack = await RealStack.start();
    await stack.startApi();
    await stack.startWorker();
    site = await TestSite.pair(stack);
    form = site.form();
    await site.syncPage(form);
  });
  after(() => stack?.stop());

  /** Everybody of a domain was welcomed once. */
  const welcomed = (/** @type {string} */ domain) => {
    const to = stack.mail.mails.map((mail) => mail.to).filter((address) => address.endsWith(`@${domain}`));
    return { people: new Set(to).size, mails: to.length };
  };

  it('loses and repeats nothing when it is flushed in the middle (F6)', async () => {
    const load = submitMany(site, form, { people, concurrency: 40, domain: 'f6.example.test' });
    const redis = new Redis(stack.env.DMAT_REDIS_URL);
    for (let flush = 0; flush < 5; flush++) {
      await until(() => load.progress() > people * (flush + 1) * 0.18, { timeoutMs: 30_000, everyMs: 5 });
      await redis.flushall();
    }
    redis.disconnect();
    await load.done;
    assert.ok(await until(() => welcomed('f6.example.test').people === people, { timeoutMs: 60_000 }), JSON.stringify(welcomed('f6.example.test')));
    await sleep(3_000);
    assert.deepEqual(welcomed('f6.example.test'), { people, mails: people });
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
    const scores = await stack.query("SELECT lead_score FROM leads WHERE email_normal LIKE '%@f6.example.test'");
    assert.deepEqual(new Set(scores.map((row) => row.lead_score)), new Set([20]));
  });

  it('may be away for five minutes: forms answer and are kept, mails follow when it is back (F7)', async () => {
    const pids = () => ['api', 'worker'].map((name) => stack.children.get(name)?.pid);
    const before = pids();
    await stack.kill('redis');
    const away = Number(process.env.DMAT_FAULT_REDIS_AWAY_S ?? 300);
    const load = submitAtRate(site, form, { perSecond: 5, seconds: away, domain: 'f7.example.test' });
    await sleep(5_000);
    const ready = await fetch(`${stack.url}/health/ready`);
    assert.equal(ready.status, 200);
    assert.equal(/** @type {any} */ (await ready.json()).status, 'degraded');
    await load.done;
    assert.deepEqual(load.statuses, { 201: load.people }, 'each is taken at once');
    assert.deepEqual(pids(), before, 'no process may die of it');
    await stack.startRedis();
    assert.ok(await until(() => welcomed('f7.example.test').people === load.people, { timeoutMs: 90_000 }), JSON.stringify(welcomed('f7.example.test')));
    await sleep(3_000);
    assert.deepEqual(welcomed('f7.example.test'), { people: load.people, mails: load.people });
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
    assert.deepEqual(pids(), before);
  });

  it('may be away at the start, or refuse the password (F7)', async () => {
    for (const redisUrl of [`redis://127.0.0.1:${stack.base + 5}`, stack.env.DMAT_REDIS_URL.replace('redis://', 'redis://:wrong@')]) {
      await stack.signal('api', 'SIGTERM');
      await stack.startApi({ DMAT_REDIS_URL: redisUrl });
      const load = submitMany(site, form, { people: 20, concurrency: 5, domain: `${redisUrl.includes('wrong') ? 'password' : 'start'}.example.test` });
      await load.done;
      assert.equal(load.progress(), 20, JSON.stringify(load.statuses));
    }
    await stack.signal('api', 'SIGTERM');
    await stack.startApi();
  });

  it('may hang: who is asked to stop ends by itself all the same (F33)', async () => {
    const redis = stack.children.get('redis');
    assert.ok(redis);
    process.kill(redis.pid, 'SIGSTOP');
    try {
      await sleep(1_500);
      for (const name of ['worker', 'api']) {
        const began = Date.now();
        assert.equal(await stack.signal(name, 'SIGTERM'), 0, name);
        assert.ok(Date.now() - began < 20_000, name);
      }
    } finally {
      process.kill(redis.pid, 'SIGCONT');
    }
    await stack.startApi();
    await stack.startWorker();
  });

  it('hands over every welcome once when the worker is killed again and again', async () => {
    const load = submitMany(site, form, { people, concurrency: 40, domain: 'kill.example.test' });
    for (let kill = 0; kill < 5; kill++) {
      await sleep(700);
      await stack.kill('worker');
      await stack.startWorker();
    }
    await load.done;
    const states = async () => Object.fromEntries((await stack.query("SELECT state, COUNT(*) AS n FROM messages WHERE to_address LIKE '%@kill.example.test' GROUP BY state")).map((row) => [row.state, Number(row.n)]));
    await until(async () => { const { accepted = 0, unknown = 0 } = await states(); return accepted + unknown === people; }, { timeoutMs: 90_000 });
    const { people: reached, mails } = welcomed('kill.example.test');
    const { accepted = 0, unknown = 0 } = await states();
    assert.equal(accepted + unknown, people, JSON.stringify(await states()));
    assert.equal(mails, reached, 'nobody got two');
    assert.ok(reached >= accepted && reached <= accepted + unknown, `${reached} reached, ${accepted} accepted, ${unknown} unknown`);
    assert.ok(unknown <= 5 * 20, `${unknown} unknown is more than was in flight`);
  });
});
