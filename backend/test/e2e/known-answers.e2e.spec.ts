import { randomUUID } from 'node:crypto';
import { makeForm, sign, submissionOf, submit, visitorIp } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, type PairedSite } from '../support/accounts.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let site: PairedSite;
const plain = makeForm();
const form = makeForm({
  fields: [
    ...plain.fields.filter(({ name }) => name !== 'firm' && name !== 'wish'),
    { name: 'firm', kind: 'text', label: 'Company', required: true, maps: 'company_name', ask: 'unknown' },
    { name: 'job', kind: 'text', label: 'Job', required: false, maps: 'job_title', ask: 'turn' },
    { name: 'wish', kind: 'text', label: 'Wish', required: false, maps: null, ask: 'turn' },
  ],
});

beforeAll(async () => {
  app = await startApp({ worker: true, config: { trustedProxies: ['127.0.0.1'] } });
  site = await pairSite(app, (await signIn(app, await makeAccount(app))).access);
});
afterAll(() => app?.close());

const ask = (visitor_id: unknown, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) => call(app, 'POST', `/api/public/forms/${form.id}/known`, {
  body: { descriptor: sign(site, form), visitor_id, ...more }, headers: { origin: site.origin, 'x-forwarded-for': visitorIp(), ...headers },
});

it('tells which questions a recognised visitor answered before, and never how', async () => {
  const visitor = randomUUID();
  const body = submissionOf(site, form, { email: `${visitor}@example.test`, firm: 'Engines Ltd', wish: 'Speed' }, { visitor_id: visitor, session_id: randomUUID(), consent: { tracking: true } });
  expect((await submit(app, site, form, body)).status).toBe(201);
  const answer = await eventually(() => ask(visitor), ({ json }) => (json as { known: string[] }).known.length > 0);
  expect(answer.json).toEqual({ known: ['firm', 'wish'] });
  expect(answer.text).not.toMatch(/Engines|Speed|example/);
});

it('knows nothing of strangers, of leads without consent, and of other companies’ visitors', async () => {
  const visitor = randomUUID();
  await submit(app, site, form, submissionOf(site, form, { email: `${visitor}@example.test`, firm: 'Engines' }, { visitor_id: visitor, consent: { tracking: false } }));
  expect((await ask(visitor)).json).toEqual({ known: [] });
  expect((await ask(randomUUID())).json).toEqual({ known: [] });
});

it('takes an answer of a visitor who was not asked what is known', async () => {
  const { firm: _, ...rest } = { email: `${randomUUID()}@example.test`, firm: '' };
  expect((await submit(app, site, form, submissionOf(site, form, rest))).status).toBe(201);
  expect((await submit(app, site, form, submissionOf(site, form, { ...rest, firm: '' }))).status).toBe(422);
});

it('is asked from the site alone, with a form the site signed, and not too often', async () => {
  expect((await ask(randomUUID(), {}, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask(randomUUID(), { descriptor: 'a.b' })).status).toBe(403);
  expect((await ask('x')).status).toBe(400);
  const from = { 'x-forwarded-for': visitorIp() };
  const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await ask(randomUUID(), {}, from)).status));
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
});
