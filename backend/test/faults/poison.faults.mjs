import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../../../tools/process/wait.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { submitMany } from './load.mjs';

const people = 1_000;

describe('a poisoned fact among a thousand good ones (F19)', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {number} */ let company;

  before(async () => {
    stack = await RealStack.start();
    await stack.startApi();
    site = await TestSite.pair(stack);
    [{ company_id: company }] = await stack.query('SELECT company_id FROM sites LIMIT 1');
  });
  after(() => stack?.stop());

  /** Puts a fact into the outbox past the product. @param {string} name @param {string} payload */
  const plant = async (name, payload) => {
    const [done] = await stack.db.query('INSERT INTO outbox (company_id, name, payload) VALUES (?)', [[company, name, payload]]);
    return Number(/** @type {any} */ (done).insertId);
  };
  const letters = () => stack.query('SELECT event_id, handler, reason FROM dead_letters');

  /**
   * Fills the outbox while no worker runs, with the poison in its middle, then lets a worker at it that is started
   * again whenever it dies; answers how often it did.
   * @param {string} domain @param {() => Promise<number[]>} poison ids of the planted facts @param {Record<string, string>} [env]
   */
  const workThrough = async (domain, poison, env = {}) => {
    const form = site.form();
    await site.syncPage(form);
    const load = submitMany(site, form, { people, concurrency: 60, domain });
    await until(() => load.progress() > people / 2, { timeoutMs: 60_000, everyMs: 5 });
    const planted = await poison();
    await load.done;
    assert.equal(load.progress(), people, JSON.stringify(load.statuses));
    let deaths = 0;
    await stack.startWorker('worker', env);
    const scored = () => stack.count('leads', `email_normal LIKE '%@${domain}' AND lead_score = 20`);
    const welcomed = () => stack.mail.mails.filter((mail) => mail.to.endsWith(`@${domain}`)).map((mail) => mail.to);
    const messages = async () => Object.fromEntries((await stack.query('SELECT state, COUNT(*) AS n FROM messages WHERE to_address LIKE ? GROUP BY state', [`%@${domain}`])).map((row) => [row.state, Number(row.n)]));
    // What was on the wire when its worker died is never sent again: it is unknown, and a person decides.
    const isSent = async () => {
      const { accepted = 0, unknown = 0 } = await messages();
      return accepted + unknown === people && unknown <= deaths * 20;
    };
    const isDone = async () => {
      if (!stack.children.has('worker')) {
        deaths++;
        assert.ok(deaths < 10, 'the worker dies again and again');
        await stack.startWorker('worker', env).catch(() => undefined);
      }
      const parked = new Set((await letters()).map((letter) => letter.event_id));
      return planted.every((id) => parked.has(id)) && await scored() === people && await isSent();
    };
    assert.ok(await until(isDone, { timeoutMs: 400_000, everyMs: 200 }), `${await scored()} scored, messages: ${JSON.stringify(await messages())}, parked: ${JSON.stringify((await letters()).map((letter) => [letter.event_id, letter.handler, letter.reason.slice(0, 60)]))}`);
    assert.equal(welcomed().length, new Set(welcomed()).size, 'nobody was welcomed twice');
    for (const letter of await letters()) {
      assert.ok(planted.includes(letter.event_id), `${letter.event_id} was good: ${letter.reason}`);
      assert.ok(letter.reason.length > 3);
    }
    const waiting = () => stack.query('SELECT id FROM outbox o WHERE state < 2 AND NOT EXISTS (SELECT 1 FROM dead_letters d WHERE d.event_id = o.id)');
    assert.ok(await until(async () => (await waiting()).length === 0, { timeoutMs: 60_000 }), 'whatever is not parked is settled');
    await stack.query('DELETE FROM dead_letters');
    await stack.query('UPDATE outbox SET state = 2');
    await stack.signal('worker', 'SIGTERM');
    return deaths;
  };

  it('that always throws is parked with its reason, and the good ones are done', async () => {
    const deaths = await workThrough('throws.example.test', async () => [await plant('form.submitted', JSON.stringify({ submissionId: ['x', { deep: true }], formId: null }))]);
    assert.equal(deaths, 0);
  });

  it('that kills its worker is parked after at most three deaths, and the good ones are done', async () => {
    const preload = new URL('../support/die-on-poison.mjs', import.meta.url);
    const deaths = await workThrough('kills.example.test', async () => [await plant('form.submitted', '{"killsWhoReadsIt": true}')], { NODE_OPTIONS: `--import=${preload}` });
    assert.ok(deaths >= 1 && deaths <= 3, `${deaths} deaths`);
  });

  it('of fifty megabytes is parked without a death, and the good ones are done', async () => {
    const deaths = await workThrough('large.example.test', async () => [await plant('form.submitted', JSON.stringify({ submissionId: 'x'.repeat(50 * 1024 * 1024), formId: 1 }))]);
    assert.equal(deaths, 0);
  });
});
