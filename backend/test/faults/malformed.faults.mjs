import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { validateAnswers } from '@dmat/shared/forms/validate-answers';
import fc from 'fast-check';
import { RealStack } from '../support/real-stack.mjs';
import { TestSite } from '../support/site-of-a-test.mjs';
import { nastyTexts } from '../support/nasty-texts.ts';

const amount = 10_000;
const atOnce = 8;

/** Fastify refuses `__proto__` as a whole; without it the rest of a body is reached. */
const withoutProto = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto'));

/** Bodies that no page would send. @param {number} numRuns @param {number} seed */
function junkBodies(numRuns, seed) {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }), fc.constantFrom(...nastyTexts()),
    fc.constantFrom(null, true, -0, 1e308, 5e-324, 'NaN', '\ud800', '__proto__', {}, [], [[]], { toString: 1 }), fc.integer(), fc.double());
  const junk = fc.oneof(leaf, fc.object({ maxDepth: 3 }), fc.array(leaf, { maxLength: 5 }), fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'email', 'length', 'a'), leaf));
  return fc.sample(fc.record({
    descriptor: junk, submission_id: junk, page_url: junk, referrer: junk, visitor_id: junk, session_id: junk, first_touch: junk, last_touch: junk,
    elapsed_ms: junk, website: junk, consent: junk, occurred_at: junk, via: junk,
    answers: fc.oneof(junk, fc.dictionary(fc.constantFrom('email', 'name', 'wish', 'news', '__proto__', 'x'), junk)),
  }, { requiredKeys: [] }), { numRuns, seed });
}

describe('ten thousand malformed submissions (S1)', () => {
  /** @type {RealStack} */ let stack;
  /** @type {TestSite} */ let site;
  /** @type {ReturnType<TestSite['form']>} */ let form;
  /** Bodies as they go over the wire. @type {string[]} */ const bodies = [];
  /** @type {number[]} */ const statuses = [];
  /** @type {number[]} */ const times = [];
  /** What was typed, by submission. @type {Map<string, {name: string, wish: string, email: string}>} */ const typed = new Map();

  before(async () => {
    stack = await RealStack.start();
    await stack.startApi();
    site = await TestSite.pair(stack);
    form = site.form();
    form.fields.splice(2, 0, { name: 'wish', kind: 'textarea', label: 'Wish', required: false, maps: null });
    const descriptor = site.descriptor(form);
    for (const text of nastyTexts()) {
      const [first, second] = [randomUUID(), randomUUID()];
      const answers = { email: `nasty-${typed.size}@example.test`, name: text, wish: text };
      typed.set(first, answers);
      bodies.push(JSON.stringify({ ...site.submission(descriptor, answers, first), referrer: text, page_url: text, last_touch: { utm_source: text } }));
      bodies.push(JSON.stringify(site.submission(descriptor, { email: text, name: 'Ada' }, second)));
    }
    bodies.push('', '{', '"', '[[[', 'null', '1', '[]', 'NaN', '{"answers":{"__proto__":{"x":1}}}', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000), '['.repeat(50_000));
    const left = amount - bodies.length;
    for (const [index, body] of junkBodies(left, 7).entries()) {
      const isSigned = index % 3 > 0;
      const plain = index % 2 ? withoutProto(body) : body;
      const email = index % 4 === 1 ? { answers: { ...(typeof plain.answers === 'object' && !Array.isArray(plain.answers) ? plain.answers : {}), email: `junk-${index}@example.test` } } : {};
      bodies.push(JSON.stringify(isSigned ? { ...plain, ...email, descriptor, submission_id: randomUUID() } : plain));
    }
  });
  after(() => stack?.stop());

  it('are stored or refused, never a fault, and each in time', async () => {
    const { pid } = /** @type {{pid: number}} */ (stack.children.get('api'));
    const queue = bodies.entries();
    await Promise.all(Array.from({ length: atOnce }, async () => {
      for (const [index, body] of queue) {
        const began = performance.now();
        const response = await fetch(`${stack.url}/api/public/forms/${form.id}/submissions`, {
          method: 'POST', body, signal: AbortSignal.timeout(30_000),
          headers: { 'content-type': 'application/json', origin: /** @type {string} */ (site.origin), 'x-forwarded-for': `10.${(index >> 8) % 256}.${index % 256}.9` },
        });
        await response.arrayBuffer();
        statuses[index] = response.status;
        times[index] = performance.now() - began;
      }
    }));
    assert.equal(statuses.length, amount);
    const kinds = Object.groupBy(statuses, String);
    const told = JSON.stringify(Object.fromEntries(Object.entries(kinds).map(([status, all]) => [status, all?.length])));
    assert.deepEqual(Object.keys(kinds).filter((status) => !['201', '400', '403', '413', '422'].includes(status)), [], told);
    assert.ok((kinds['201']?.length ?? 0) > amount / 10, told);
    times.sort((a, b) => a - b);
    assert.ok(times[Math.floor(amount * 0.99)] < 500, `p99 ${times[Math.floor(amount * 0.99)]} ms`);
    assert.equal(stack.children.get('api')?.pid, pid, 'the same process answers as before');
    assert.equal((await fetch(`${stack.url}/health/live`)).status, 200);
  });

  it('are kept as they were typed, and shown as they were typed', async () => {
    const rows = new Map((await stack.query('SELECT uuid, lead_id, answers FROM submissions')).map((row) => [row.uuid, row]));
    let isRead = 0;
    for (const [uuid, answers] of typed) {
      const row = rows.get(uuid);
      const checked = validateAnswers(/** @type {any} */ (form.fields), { ...answers, name: answers.name.toWellFormed(), wish: answers.wish.toWellFormed() });
      assert.equal(row !== undefined, checked.ok, JSON.stringify(answers.wish));
      if (!row || !checked.ok) continue;
      const kept = typeof row.answers === 'string' ? JSON.parse(row.answers) : row.answers;
      assert.equal(kept.wish, checked.values.wish);
      if (isRead++ % 5 > 0 || row.lead_id === null) continue;
      const { status, body } = await site.get(`/api/leads/${row.lead_id}`);
      assert.equal(status, 200);
      const shown = body.submissions[0].answers.find((/** @type {{name: string}} */ answer) => answer.name === 'wish');
      assert.equal(shown?.value ?? '', checked.values.wish ?? '');
    }
    assert.ok(isRead > 100, `${isRead} stored`);
  });

  it('leave only whole rows behind', async () => {
    assert.equal(statuses.filter((status) => status === 201).length, await stack.count('submissions'));
    assert.equal(await stack.count('leads l', 'NOT EXISTS (SELECT 1 FROM submissions s WHERE s.lead_id = l.id)'), 0);
    assert.equal(await stack.count('leads', "company_id <> (SELECT company_id FROM sites LIMIT 1)"), 0);
  });
});
