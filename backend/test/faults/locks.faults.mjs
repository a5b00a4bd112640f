import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sleep, until } from '../../../tools/process/wait.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { nothingLost, submitMany, verdict } from './load.mjs';

const people = 1_000;

describe('deadlocks and lock waits in every twentieth transaction (F11)', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {string} */ let journal;

  before(async () => {
    stack = await RealStack.start();
    journal = path.join(stack.dir, 'troubles.log');
    site = await TestSite.pair(await withApi());
  });
  after(() => stack?.stop());

  /** Api and worker, each with the die loaded into it. */
  const withApi = async () => {
    const env = { NODE_OPTIONS: `--import=${new URL('../support/lock-troubles.mjs', import.meta.url)}`, DMAT_TEST_LOCK_JOURNAL: journal };
    await stack.startApi(env);
    await stack.startWorker('worker', { ...env, DMAT_TEST_SEED: '7' });
    return stack;
  };

  /** What the journal tells. */
  const met = () => {
    const lines = existsSync(journal) ? readFileSync(journal, 'utf8').trim().split('\n') : [];
    const count = (/** @type {RegExp} */ kind) => lines.filter((line) => kind.test(line)).length;
    return { begun: count(/^begun/), deadlocks: count(/ 1213$/), waits: count(/ 1205$/), singles: count(/^single/) };
  };

  it('are tried again inside: each visitor is answered at the first try, no lead is lost, no point counted twice', async () => {
    const form = site.form();
    for (let tries = 0; ; tries++) {
      try { await site.syncPage(form); break; } catch (error) { if (tries > 3) throw error; }
    }
    const load = submitMany(site, form, { people, concurrency: 20, domain: 'f11.example.test' });
    await load.done;
    assert.deepEqual(load.statuses, { 201: people });
    const reached = () => stack.mail.mails.map((mail) => mail.to).filter((to) => to.endsWith('@f11.example.test'));
    const isDone = async () => new Set(reached()).size === people && await stack.count('outbox', 'state <> 2') === 0;
    assert.ok(await until(isDone, { timeoutMs: 240_000, everyMs: 500 }), JSON.stringify({ reached: reached().length, waiting: await stack.count('outbox', 'state <> 2'), ...met() }));
    await sleep(2_000);
    assert.equal(reached().length, people, 'nobody got two');
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
    const scores = await stack.query('SELECT lead_score AS score, COUNT(*) AS n FROM leads GROUP BY lead_score');
    assert.deepEqual(scores.map(({ score, n }) => [Number(score), Number(n)]), [[20, people]]);
    assert.equal(await stack.count('score_entries'), people);
    assert.equal(await stack.count('activities', "kind = 'form_submit'"), people);
    assert.deepEqual(await stack.query('SELECT event_id, handler, reason FROM dead_letters'), []);
    const troubles = met();
    process.stdout.write(`# ${JSON.stringify(troubles)}\n`);
    assert.ok(troubles.deadlocks > 5 && troubles.waits > 5, JSON.stringify(troubles));
    const share = (troubles.deadlocks + troubles.waits) / troubles.begun;
    assert.ok(share > 0.03 && share < 0.07, `${share} of the transactions`);
  });

  it('are not tried for ever: after three more tries the answer says that it was not stored, and nothing is half there', async () => {
    await stack.signal('api', 'SIGTERM');
    await stack.startApi({ NODE_OPTIONS: `--import=${new URL('../support/lock-troubles.mjs', import.meta.url)}`, DMAT_TEST_LOCK_JOURNAL: `${journal}.all`, DMAT_TEST_LOCK_TROUBLES: '1' });
    const before = await stack.count('submissions');
    const form = site.form();
    const response = await site.submit(form.id, site.submission(site.descriptor(form), { email: 'never@f11.example.test' }));
    const said = await response.text();
    assert.equal(response.status, 503, said);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.doesNotMatch(said, /deadlock|lock wait|ER_|INSERT|UPDATE/i);
    const tries = readFileSync(`${journal}.all`, 'utf8').split('\n').filter((line) => /^transaction/.test(line)).length;
    assert.ok(tries >= 4 && tries <= 8, `${tries} tries of one rush: the batch, then each alone`);
    assert.equal(await stack.count('submissions'), before);
    assert.equal(await stack.count('leads', "email_normal LIKE 'never@%'"), 0);
  });
});
