import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sleep, until } from '../../../tools/process/wait.mjs';
import { buildNextVersion } from '../support/next-version.mjs';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { nothingLost, submitAtRate, verdict } from './load.mjs';

describe('an old and a new version side by side (F34)', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {Awaited<ReturnType<typeof buildNextVersion>>} */ let next;

  before(async () => {
    [stack, next] = await Promise.all([RealStack.start(), buildNextVersion()]);
    await stack.startApi();
    await stack.startWorker();
    site = await TestSite.pair(stack);
  });
  after(async () => {
    await stack?.stop();
    await next?.remove();
  });

  it('lose no write: the old one works on after the migration, and the new one gets every fact since it came', async () => {
    const form = site.form();
    await site.syncPage(form);
    const load = submitAtRate(site, form, { perSecond: 20, seconds: 60, domain: 'f34.example.test' });
    await sleep(5_000);
    const done = await stack.cliOf(next.folder, 'migrate', 'up');
    assert.match(done, /NextVersion/);
    await sleep(5_000);
    await stack.startWorker('worker2', {}, { programs: next.folder });
    const [{ since }] = await stack.query("SELECT after_fact_id AS since FROM fact_handlers WHERE handler = 'NextFlow.mark'");
    await sleep(15_000);
    await stack.startApi({}, { name: 'api2', programs: next.folder });
    site.apiUrls = [stack.url, stack.otherUrl];
    await sleep(10_000);
    assert.equal(await stack.signal('worker', 'SIGTERM'), 0);
    await sleep(5_000);
    site.apiUrls = [stack.otherUrl];
    assert.equal(await stack.signal('api', 'SIGTERM'), 0);
    await load.done;

    assert.equal(load.progress(), load.people, JSON.stringify(load.statuses));
    assert.deepEqual(Object.keys(load.statuses).filter((status) => !['200', '201', '0'].includes(status)), [], JSON.stringify(load.statuses));
    assert.deepEqual(await verdict(stack, load.acknowledged), nothingLost);
    const scored = () => stack.count('leads', 'lead_score = 20');
    assert.ok(await until(async () => await scored() === load.people, { timeoutMs: 60_000 }), `${await scored()} scored`);
    const welcomed = () => stack.mail.mails.filter((mail) => mail.to.endsWith('@f34.example.test')).map((mail) => mail.to);
    assert.ok(await until(() => new Set(welcomed()).size === load.people, { timeoutMs: 60_000 }), `${welcomed().length} welcomed`);
    assert.equal(welcomed().length, load.people, 'nobody was welcomed twice');
    const missed = () => stack.query("SELECT id FROM outbox WHERE name = 'lead.captured' AND id > ? AND id NOT IN (SELECT fact_id FROM next_effects)", [since]);
    assert.ok(await until(async () => (await missed()).length === 0, { timeoutMs: 60_000 }), `${(await missed()).length} facts were never seen by the new handler`);
    assert.ok(await stack.count('next_effects') > load.people / 2, 'most came after the new version');
    assert.equal(await stack.count('dead_letters'), 0);
  });
});
