import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { validateAnswers } from '@dmat/shared/forms/validate-answers';
import fc from 'fast-check';
import { makeForm, sign, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type Account, type PairedSite } from '../support/accounts.js';
import { nastyTexts } from '../support/nasty-texts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let admin: string;
let site: PairedSite;
const form = makeForm();

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  site = await pairSite(app, admin);
});

afterAll(() => app?.close());

const address = (): string => `fuzz-${randomUUID().slice(0, 8)}@example.test`;
const url = () => `/api/public/forms/${form.id}/submissions`;

/** Runs the calls, so many at a time; answers statuses and times in milliseconds. */
async function hammer(bodies: unknown[], send: (body: unknown) => Promise<{ status: number }>, atOnce = 8) {
  const statuses: number[] = [];
  const times: number[] = [];
  const queue = bodies.entries();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const [index, body] of queue) {
      const start = performance.now();
      statuses[index] = (await send(body)).status;
      times.push(performance.now() - start);
    }
  }));
  times.sort((a, b) => a - b);
  return { statuses, p99: times[Math.floor(times.length * 0.99)]! };
}

describe('nasty texts in a form', () => {
  // The rest of them, ten thousand bodies in all, is sent to a process of its own by the fault tests.
  const all = nastyTexts();
  const texts = all.filter((_, index) => index < 180 || index % 4 === 0);

  it('are all stored or refused, never a fault, and come back as they were', async () => {
    const sent = texts.map((text) => ({ email: address(), name: text, wish: text }));
    const bodies = sent.map((answers) => submissionOf(site, form, answers, { referrer: answers.wish, page_url: answers.wish, last_touch: { utm_source: answers.wish } }));
    const { statuses, p99 } = await hammer(bodies, (body) => submit(app, site, form, body));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(new Set(statuses)).toEqual(new Set([201, 422]));
    expect(p99).toBeLessThan(500);

    const stored = await app.database.query<{ uuid: string; answers: { wish: string } }>('SELECT uuid, answers FROM submissions WHERE company_id = ?', [account.companyId]);
    const kept = new Map(stored.map((row) => [row.uuid, row.answers.wish]));
    bodies.forEach((body, index) => {
      if (statuses[index] !== 201) return;
      const checked = validateAnswers(form.fields, { ...sent[index]!, wish: sent[index]!.wish.toWellFormed() });
      expect(kept.get(body.submission_id)).toBe(checked.ok && checked.values['wish']);
    });
  }, 120_000);

  it('as addresses make a lead or a message, never a fault', async () => {
    const bodies = texts.map((email) => submissionOf(site, form, { email, name: 'Ada' }));
    const { statuses } = await hammer(bodies, (body) => submit(app, site, form, body));
    expect(statuses.every((status) => status === 201 || status === 422)).toBe(true);
  }, 120_000);

  it('in every parameter of the lists are refused or find nothing', async () => {
    const some = texts.filter((_, index) => index % 6 === 0);
    const paths = some.flatMap((text) => ['search', 'sort', 'tag', 'cursor', 'status'].map((name) => `/api/leads?${name}=${encodeURIComponent(text.toWellFormed())}`));
    const { statuses, p99 } = await hammer(paths, (path) => call(app, 'GET', path as string, { bearer: admin }), 4);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(p99).toBeLessThan(1_000);
  }, 120_000);
});

/** Fastify refuses `__proto__` as a whole; without it the rest of a body is reached. */
const withoutProto = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto'));

describe('generated bodies', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }), fc.constantFrom(null, true, -0, 1e308, 5e-324, '\u0000', '\ud800', 'NaN', '__proto__', 'constructor', {}, [], [[]], { toString: 1 }),
    fc.integer(), fc.double());
  const junk = fc.oneof(leaf, fc.object({ maxDepth: 3 }), fc.array(leaf, { maxLength: 5 }), fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'email', 'length', 'a'), leaf));

  it('of any shape are answered with a refusal, never a fault', async () => {
    const bodies = fc.sample(fc.record({ descriptor: junk, submission_id: junk, answers: junk }, { requiredKeys: [] }), { numRuns: 400, seed: 1 });
    const { statuses } = await hammer([...bodies, null, 1, 'x', [], '{', '"', '[[[', '{"answers":{"__proto__":{"x":1}}}', 'NaN'], (body) => submit(app, site, form, typeof body === 'string' ? body : JSON.stringify(body)));
    expect(statuses.filter((status) => status >= 500 || status < 400)).toEqual([]);
  }, 60_000);

  it('with a true descriptor are stored or refused, never a fault', async () => {
    const descriptor = sign(site, form);
    const answers = fc.dictionary(fc.constantFrom('email', 'name', 'firm', 'wish', 'news', '__proto__', 'x'), junk);
    const bodies = fc.sample(fc.record({
      answers, page_url: junk, referrer: junk, visitor_id: junk, session_id: junk, first_touch: junk, last_touch: junk,
      elapsed_ms: junk, website: junk, consent: junk, occurred_at: junk, via: junk,
    }), { numRuns: 600, seed: 2 }).map((body, index) => ({
      ...withoutProto(body), descriptor, submission_id: randomUUID(), answers: { ...withoutProto(body.answers), ...(index % 2 ? { email: address() } : {}) },
    }));
    const { statuses, p99 } = await hammer(bodies, (body) => submit(app, site, form, body));
    expect(statuses.filter((status) => ![201, 400, 422].includes(status))).toEqual([]);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(150);
    expect(p99).toBeLessThan(500);
  }, 120_000);

  it('on the routes for people are refused or taken, never a fault', async () => {
    const { id } = (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: address() } })).json;
    const bodies = fc.sample(fc.dictionary(fc.constantFrom('email', 'name', 'phone', 'version', 'status', 'tags', 'tag', 'body', 'landing_page_id', 'company_size', 'source'), junk), { numRuns: 300, seed: 3 });
    for (const [method, path] of [['POST', '/api/leads'], ['PATCH', `/api/leads/${id}`], ['POST', `/api/leads/${id}/tags`], ['POST', `/api/leads/${id}/notes`]] as const) {
      const { statuses } = await hammer(bodies, (body) => call(app, method, path, { bearer: admin, body: body as object }));
      expect(statuses.filter((status) => status >= 500)).toEqual([]);
    }
  }, 120_000);
});

describe('fields nobody may write', () => {
  const probes = [
    { company_id: 1 }, { role: 'admin' }, { lead_score: 99 }, { assigned_to: 1 }, { consent: true }, { id: 1 }, { created_at: '2020-01-01T00:00:00Z' }, { tier: 'hot' },
    { name: { name: 'x', lead_score: 99 } }, { job_title: { company_id: 2 } }, { phone: ['1', '2'] },
  ];

  it('are refused with 400 on every writing route, and the row stays as it was', async () => {
    const { id } = (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: address(), name: 'Ada' } })).json;
    const row = async () => JSON.stringify(await app.database.query('SELECT * FROM leads WHERE id = ?', [id]));
    const before = await row();
    for (const probe of probes) {
      const answers = await Promise.all([
        call(app, 'POST', '/api/leads', { bearer: admin, body: { email: address(), ...probe } }),
        call(app, 'PATCH', `/api/leads/${id}`, { bearer: admin, body: { version: 1, ...probe } }),
        call(app, 'POST', `/api/leads/${id}/tags`, { bearer: admin, body: { tag: 'x', ...probe } }),
        call(app, 'DELETE', `/api/leads/${id}/tags`, { bearer: admin, body: { tag: 'x', ...probe } }),
        call(app, 'POST', `/api/leads/${id}/notes`, { bearer: admin, body: { body: 'x', ...probe } }),
        call(app, 'PUT', '/api/sites/self/pages/5', { bearer: siteItself(site), body: { title: 'x', slug: 'x', url: 'x', status: 'draft', forms: [], ...probe } }),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400, 400, 400, 400]);
    }
    expect(await row()).toBe(before);
  });

  it('are refused form-encoded as well', async () => {
    const { id } = (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: address(), name: 'Ada' } })).json;
    for (const body of ['version=1&name[name]=x&name[lead_score]=99', 'version=1&lead_score=99', 'company_id=2']) {
      const answer = await call(app, 'PATCH', `/api/leads/${id}`, { bearer: admin, body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
      expect([400, 415]).toContain(answer.status);
    }
  });

  it('are ignored in a submission, because the form alone says what it asks', async () => {
    const email = address();
    const answer = await submit(app, site, form, submissionOf(site, form, { email, lead_score: '99', company_id: '2', status: 'won' }, { company_id: 2, lead_id: 1, is_spam: true, id: 7 }));
    expect(answer.status).toBe(201);
    const [lead] = await app.database.query<Record<string, unknown>>('SELECT company_id, lead_score, status FROM leads WHERE email = ?', [email]);
    expect(lead).toEqual({ company_id: account.companyId, lead_score: 0, status: 'new' });
  });
});

describe('oversized requests', () => {
  /** Sends a raw body in pieces and answers the status with the time it took. */
  const pour = (pieces: Iterable<string>, headers: Record<string, string>): Promise<{ status: number; ms: number }> => new Promise((resolve, reject) => {
    const start = performance.now();
    const { hostname, port } = new URL(app.url);
    const call = request({ hostname, port, path: url(), method: 'POST', headers: { 'content-type': 'application/json', origin: site.origin, ...headers } });
    let status = 0;
    call.on('response', (response) => { status = response.statusCode ?? 0; response.resume(); resolve({ status, ms: performance.now() - start }); });
    call.on('error', (error) => { if (status === 0) reject(error); });
    const left = pieces[Symbol.iterator]();
    const pump = (): void => {
      for (let next = left.next(); !next.done; next = left.next()) {
        if (status !== 0) return;
        if (!call.write(next.value)) { call.once('drain', pump); return; }
      }
      call.end();
    };
    pump();
  });
  const many = function* (piece: string, times: number): Generator<string> { for (let i = 0; i < times; i++) yield piece; };

  it('of 100 MB are refused at once', async () => {
    const before = process.memoryUsage().heapUsed;
    const announced = await pour(many('x', 1), { 'content-length': String(100 * 1024 * 1024) });
    expect(announced.status).toBe(413);
    expect(announced.ms).toBeLessThan(1_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('without an announced length are refused as soon as they are too long', async () => {
    const answer = await pour(many('a'.repeat(64 * 1024), 1_600), {}).catch((error: NodeJS.ErrnoException) => ({ status: error.code, ms: 0 }));
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(answer.status);
    expect((await call(app, 'GET', '/health/live')).status).toBe(200);
  });

  it.each([
    ['100,000 fields', () => JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, i])))],
    ['20,000 answers', () => JSON.stringify({ ...submissionOf(site, form, Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, 'x']))) })],
    ['a depth of 10,000', () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a deep answer', () => JSON.stringify(submissionOf(site, form, {})).replace('"answers":{}', `"answers":{"email":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)],
  ])('with %s are refused in less than a second', async (_what, body) => {
    const start = performance.now();
    const answer = await submit(app, site, form, body());
    expect([400, 413, 422]).toContain(answer.status);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('with patterns that run away are checked in less than 200 ms', async () => {
    const trap = makeForm({ fields: [...makeForm().fields, { name: 'code', kind: 'text', label: 'Code', required: false, maps: null, pattern: '(a+)+b', maxLength: 50_000 }] });
    const start = performance.now();
    await submit(app, site, trap, submissionOf(site, trap, { email: address(), code: 'a'.repeat(50_000) }));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
