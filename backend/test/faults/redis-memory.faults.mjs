import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Redis } from 'ioredis';
import { sleep, until } from '../../../tools/process/wait.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { nothingLost, submitMany, verdict } from './load.mjs';

const people = 200;

describe('the memory of Redis (F8)', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {ReturnType<TestSite['form']>} */ let form;
  /** @type {Redis} */ let redis;

  before(async () => {
    stack = await RealStack.start();
    redis = new Redis(stack.env.DMAT_REDIS_URL);
    redis.on('error', () => undefined);
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await stack.startApi();
    await stack.startWorker();
    site = await TestSite.pair(stack);
    form = site.form();
    await site.syncPage(form);
  });
  after(async () => {
    redis?.disconnect();
    await stack?.stop();
  });

  /** What the health page says of the queue, and all in all. */
  const health = async () => {
    const { status: http } = await fetch(`${stack.url}/health/ready`);
    const { body } = await site.get('/api/home');
    const { status, components } = body.health;
    return { http, status, queue: components.find((/** @type {any} */ one) => one.code === 'redis') };
  };
  const reached = (/** @type {string} */ domain) => {
    const to = stack.mail.mails.map((mail) => mail.to).filter((address) => address.endsWith(`@${domain}`));
    return { people: new Set(to).size, mails: to.length };
  };
  const used = async () => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);

  it('that may drop work is told from the start, with what to do', async () => {
    const { http, status, queue } = await health();
    assert.equal(http, 200, 'it still takes leads');
    assert.equal(status, 'degraded');
    assert.equal(queue.status, 'late');
    assert.match(queue.detail, /may drop work .*allkeys-lru.* Set it to noeviction/);
  });

  it('that did drop work: whatever was lost is brought again from MySQL, once', async () => {
    // Room for next to nothing: queue and marks are evicted again and again under the load.
    await redis.config('SET', 'maxmemory', String(await used() + 64 * 1_024));
    const load = submitMany(site, form, { people, concurrency: 20, domain: 'lru.example.test' });
    await load.done;
    assert.deepEqual(load.statuses, { 201: people });
    await redis.config('SET', 'maxmemory', '0');
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    assert.ok(await until(() => reached('lru.example.test').people === people, { timeoutMs: 120_000 }), JSON.stringify(reached('lru.example.test')));
    await sleep(2_000);
    assert.deepEqual(reached('lru.example.test'), { people, mails: people });
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
    assert.equal((await health()).queue.status, 'ok');
  });

  it('that is full refuses every write: forms are taken all the same, and what waited follows once there is room', async () => {
    const pids = () => ['api', 'worker'].map((name) => stack.children.get(name)?.pid);
    const begun = pids();
    const first = submitMany(site, form, { people, concurrency: 20, domain: 'full.example.test' });
    await until(() => first.progress() > people / 4, { timeoutMs: 30_000, everyMs: 5 });
    await redis.config('SET', 'maxmemory', '1');
    await assert.rejects(redis.set('more', 'x'), /OOM/);
    await first.done;
    const second = submitMany(site, form, { people, concurrency: 20, domain: 'fuller.example.test' });
    await second.done;
    assert.deepEqual([first.statuses, second.statuses], [{ 201: people }, { 201: people }]);
    const { http, status, queue } = await health();
    assert.deepEqual([http, status, queue.status], [200, 'degraded', 'broken']);
    assert.match(queue.detail, /Redis is full/);
    await sleep(5_000);
    assert.deepEqual(pids(), begun, 'no process dies of it');
    await redis.config('SET', 'maxmemory', '0');
    const all = () => [reached('full.example.test').people, reached('fuller.example.test').people];
    assert.ok(await until(() => all().every((count) => count === people), { timeoutMs: 120_000 }), JSON.stringify(all()));
    await sleep(3_000);
    assert.deepEqual([reached('full.example.test'), reached('fuller.example.test')], [{ people, mails: people }, { people, mails: people }]);
    assert.deepEqual(await verdict(stack, new Map([...first.acknowledged, ...second.acknowledged])), nothingLost);
    // What Redis could not even write down as done is handed out again; it may take a while and counts once.
    const scores = async () => (await stack.query('SELECT lead_score AS score, COUNT(*) AS n FROM leads GROUP BY lead_score')).map(({ score, n }) => [Number(score), Number(n)]);
    assert.ok(await until(async () => await stack.count('outbox', 'state <> 2') === 0, { timeoutMs: 120_000, everyMs: 500 }), `${await stack.count('outbox', 'state <> 2')} facts wait; scores: ${JSON.stringify(await scores())}`);
    assert.deepEqual(await scores(), [[20, people * 3]]);
  });
});
