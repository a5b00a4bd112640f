import { createHmac, randomUUID } from 'node:crypto';
import { deriveKey } from '../../src/platform/crypto/crypto.js';
import { makeForm, sign, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type Account, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let site: PairedSite;
let admin: string;
const form = makeForm();

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  site = await pairSite(app, admin);
});

afterAll(() => app?.close());

const rows = <T>(sql: string, ...values: unknown[]): Promise<T[]> => app.database.query<T>(sql, values);
const address = (): string => `ada-${randomUUID().slice(0, 8)}@example.test`;
const leadOf = async (email: string) => (await rows<Record<string, unknown>>('SELECT * FROM leads WHERE company_id = ? AND email_normal = ?', account.companyId, email.toLowerCase()))[0];

describe('a submission', () => {
  it('becomes a lead with its source, consent, activity, tag and facts, in one go', async () => {
    const email = address();
    const body = submissionOf(site, form, { email, name: 'Ada Lovelace', firm: 'Engines', wish: 'A call', news: true, extra: 'x' });
    const answer = await submit(app, site, form, body);
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({ id: expect.any(Number), submission_id: body.submission_id, status: 'accepted', success: form.success, receipt: expect.stringMatching(/^[\w-]+\.[\w-]{43}$/) });

    const lead = await leadOf(email);
    expect(lead).toMatchObject({
      first_name: 'Ada', last_name: 'Lovelace', company_name: 'Engines', status: 'new', source: 'landing_page', channel: 'email',
      utm_source: 'newsletter', utm_campaign: 'spring', landing_page_title: 'The guide', version: 1,
    });
    const [submission] = await rows<Record<string, unknown>>('SELECT * FROM submissions WHERE id = ?', answer.json.id);
    expect(submission).toMatchObject({ uuid: body.submission_id, lead_id: lead!['id'], is_spam: 0, page_revision: 7, via: 'script' });
    expect(submission!['answers']).toEqual({ email, name: 'Ada Lovelace', firm: 'Engines', wish: 'A call', news: true });
    expect(await rows('SELECT purpose, channel, status, text, source, page_revision, submission_id, CHAR_LENGTH(ip_hash) AS hash FROM consents WHERE lead_id = ?', lead!['id'])).toEqual([
      { purpose: 'marketing', channel: 'email', status: 'granted', text: 'Yes, write to me once a month.', source: 'form', page_revision: 7, submission_id: answer.json.id, hash: 43 },
    ]);
    expect(await rows('SELECT kind, title, detail, subject_id FROM activities WHERE lead_id = ?', lead!['id'])).toEqual([
      { kind: 'form_submit', title: 'Submitted “Get the guide”', detail: 'The guide', subject_id: answer.json.id },
    ]);
    expect(await rows('SELECT name FROM tags JOIN lead_tags ON tag_id = tags.id WHERE lead_id = ?', lead!['id'])).toEqual([{ name: 'guide' }]);
    const facts = await rows<{ name: string; payload: Record<string, unknown> }>(
      "SELECT name, payload FROM outbox WHERE company_id = ? AND JSON_EXTRACT(payload, '$.leadId') = ? ORDER BY id", account.companyId, lead!['id']);
    expect(facts.map((fact) => fact.name)).toEqual(['lead.captured', 'form.submitted', 'activity.recorded', 'lead.tagged']);
    expect(facts[0]!.payload).toEqual({ leadId: lead!['id'], submissionId: answer.json.id, isNew: true });
  });

  it('joins the lead with the same address and never empties what is known', async () => {
    const email = address();
    await submit(app, site, form, submissionOf(site, form, { email, name: 'Ada Lovelace', firm: 'Engines' }));
    await submit(app, site, form, submissionOf(site, form, { email: email.toUpperCase(), name: '', firm: 'Difference Engines' }, {
      page_url: `${site.origin}/guide/?utm_source=google&utm_medium=cpc`,
    }));
    expect(await leadOf(email)).toMatchObject({ name: 'Ada Lovelace', company_name: 'Difference Engines', channel: 'email', utm_source: 'newsletter', version: 2 });
    expect(await rows('SELECT id FROM leads WHERE company_id = ? AND email_normal = ?', account.companyId, email)).toHaveLength(1);
  });

  it('is answered the same when it is repeated, and stored once', async () => {
    const body = submissionOf(site, form, { email: address() });
    const first = await submit(app, site, form, body);
    const second = await submit(app, site, form, body);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.json).toEqual(first.json);
    expect(await rows('SELECT id FROM activities WHERE subject_id = ?', first.json.id)).toHaveLength(1);
  });

  it('is one row however many copies arrive at the same moment', async () => {
    const email = address();
    const body = submissionOf(site, form, { email, news: true });
    const answers = await Promise.all(Array.from({ length: 200 }, () => submit(app, site, form, body)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(199);
    expect(new Set(answers.map((answer) => answer.json.id)).size).toBe(1);
    const lead = await leadOf(email);
    expect(lead).toMatchObject({ version: 1 });
    expect(await rows('SELECT id FROM consents WHERE lead_id = ?', lead!['id'])).toHaveLength(1);
  });

  it('makes one lead of many different submissions of one person at the same moment', async () => {
    const email = address();
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(app, site, form, submissionOf(site, form, { email, name: 'Ada' }))));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    const lead = await leadOf(email);
    expect(await rows('SELECT id FROM submissions WHERE lead_id = ?', lead!['id'])).toHaveLength(50);
    const captured = (await rows("SELECT payload FROM outbox WHERE name = 'lead.captured' AND company_id = ?", account.companyId)).flatMap((row) => (row as Record<string, unknown>)['payload']) as { leadId: number; isNew: boolean }[];
    expect(captured.filter((fact) => fact.leadId === lead!['id'] && fact.isNew)).toHaveLength(1);
  });

  it('is answered with a message for each field that needs correcting', async () => {
    const answer = await submit(app, site, form, submissionOf(site, form, { email: 'ada', name: 'Ada' }));
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ code: 'answers-invalid', errors: { email: 'Enter an email address like name@example.com.' } });
  });

  it('from a page that was cached before the site was paired again is still taken', async () => {
    const first = await pairSite(app, admin);
    const again = await pairSite(app, admin, first.origin);
    const answer = await submit(app, again, form, { ...submissionOf(first, form, { email: address() }) });
    expect(answer.status).toBe(201);
  });

  it('without an address is kept, but makes no lead', async () => {
    const anonymous = makeForm({ fields: [{ name: 'wish', kind: 'text', label: 'Wish', required: true, maps: null }] });
    const answer = await submit(app, site, anonymous, submissionOf(site, anonymous, { wish: 'Peace' }));
    expect(answer.status).toBe(201);
    expect(await rows('SELECT lead_id FROM submissions WHERE id = ?', answer.json.id)).toEqual([{ lead_id: null }]);
  });

  it('keeps the visitor only when they agreed to be recognised', async () => {
    const visitor_id = randomUUID();
    const agreed = await submit(app, site, form, submissionOf(site, form, { email: address() }, { visitor_id, consent: { tracking: true } }));
    const refused = await submit(app, site, form, submissionOf(site, form, { email: address() }, { visitor_id }));
    expect(await rows('SELECT visitor_uid FROM submissions WHERE id IN (?) ORDER BY id', [agreed.json.id, refused.json.id]))
      .toEqual([{ visitor_uid: visitor_id }, { visitor_uid: null }]);
  });
});

describe('spam', () => {
  it.each([
    ['a filled trap', { website: 'https://spam.example' }, 'honeypot'],
    ['an impossible speed', { elapsed_ms: 300 }, 'too-fast'],
  ])('shown by %s is kept, marked, and answered like any other', async (_what, sign, reason) => {
    const email = address();
    const answer = await submit(app, site, form, submissionOf(site, form, { email, news: true }, sign));
    expect(answer.status).toBe(201);
    expect(answer.json.success).toEqual(form.success);
    expect(await rows('SELECT is_spam, spam_reason, lead_id FROM submissions WHERE id = ?', answer.json.id)).toEqual([{ is_spam: 1, spam_reason: reason, lead_id: null }]);
    expect(await leadOf(email)).toBeUndefined();
  });

  it('from one address is marked from the 31st in a minute on, and refused only far beyond', async () => {
    const flooded = makeForm();
    const ip = { 'x-forwarded-for': '198.51.100.9' };
    const answers = [];
    for (let i = 0; i < 310; i++) answers.push(await submit(app, site, flooded, submissionOf(site, flooded, { email: address() }), ip));
    expect(answers.slice(0, 300).every((answer) => answer.status === 201)).toBe(true);
    expect(answers.slice(300).every((answer) => answer.status === 429 && Number(answer.headers.get('retry-after')) > 0)).toBe(true);
    const marked = await rows<{ is_spam: number }>(
      'SELECT is_spam FROM submissions WHERE form_id = (SELECT id FROM forms WHERE uid = ?) ORDER BY id', flooded.id);
    expect(marked.slice(0, 30).every((row) => row.is_spam === 0)).toBe(true);
    expect(marked.slice(30).every((row) => row.is_spam === 1)).toBe(true);
    const other = await submit(app, site, flooded, submissionOf(site, flooded, { email: address() }));
    expect(other.status).toBe(201);
  });
});

describe('the door', () => {
  it.each([
    ['an altered descriptor', () => { const [body, signature] = sign(site, form).split('.'); return `${body!.slice(0, -2)}AA.${signature}`; }],
    ['another key', () => { const body = sign(site, form).split('.')[0]!; return `${body}.${createHmac('sha256', 'key').update(body).digest('base64url')}`; }],
    ['a site nobody knows', () => sign({ ...site, publicId: 'st_unknownunknown' }, form)],
    ['nonsense', () => 'nonsense'],
    ['another form', () => sign(site, makeForm())],
  ])('is shut for %s', async (_what, descriptor) => {
    const answer = await submit(app, site, form, submissionOf(site, form, { email: address() }, { descriptor: descriptor() }));
    expect(answer.status).toBe(403);
    expect(answer.json.code).toBe('descriptor-invalid');
  });

  it('is shut for another page, and says that it is CORS', async () => {
    const answer = await submit(app, site, form, submissionOf(site, form, { email: address() }), { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({ code: 'origin-foreign', detail: expect.stringContaining('CORS') });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers the preflight of the site', async () => {
    const answer = await call(app, 'OPTIONS', `/api/public/forms/${form.id}/submissions`, {
      headers: { origin: site.origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(site.origin);
  });

  it('says what cannot be read', async () => {
    const answer = await submit(app, site, form, { submission_id: 'x', answers: [] });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.json.errors)).toEqual(['descriptor', 'submission_id', 'answers']);
  });
});

describe('a plain form', () => {
  const post = (fields: [string, string][]) => call(app, 'POST', `/api/public/forms/${form.id}/submissions`, {
    body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.origin, 'x-forwarded-for': '192.0.2.44' },
  });
  const result = (location: string) => {
    const [body, signature] = new URL(location).searchParams.get('dmat_result')!.split('.') as [string, string];
    expect(createHmac('sha256', deriveKey(site.secret, 'form-result')).update(body).digest('base64url')).toBe(signature);
    return JSON.parse(Buffer.from(body, 'base64url').toString());
  };

  it('is sent back to its page with the signed result', async () => {
    const email = address();
    const answer = await post([['descriptor', sign(site, form)], ['submission_id', randomUUID()], ['answers[email]', email], ['answers[news]', '1'], ['page_url', `${site.origin}/guide/?a=b`], ['website', '']]);
    expect(answer.status).toBe(303);
    const location = answer.headers.get('location')!;
    expect(location.startsWith(`${site.origin}/guide/?a=b&dmat_form=${form.id}&dmat_result=`)).toBe(true);
    expect(result(location)).toMatchObject({ form: form.id, ok: true, exp: expect.any(Number) });
    expect(await leadOf(email)).toMatchObject({ status: 'new' });
  });

  it('is sent back with what needs correcting, and what was typed stays out of the address', async () => {
    const answer = await post([['descriptor', sign(site, form)], ['answers[email]', 'ada'], ['answers[name]', 'Ada'], ['page_url', `${site.origin}/guide/`]]);
    expect(result(answer.headers.get('location')!)).toMatchObject({ ok: false, errors: { email: expect.any(String) } });
    expect(result(answer.headers.get('location')!)).not.toHaveProperty('values');
  });

  it('never leads away from the site', async () => {
    const answer = await post([['descriptor', sign(site, form)], ['answers[email]', address()], ['page_url', 'https://evil.example/']]);
    expect(new URL(answer.headers.get('location')!).origin).toBe(site.origin);
  });

  it('that brought no id counts once when it is sent twice', async () => {
    const email = address();
    const fields: [string, string][] = [['descriptor', sign(site, form)], ['answers[email]', email], ['page_url', `${site.origin}/guide/`]];
    await post(fields);
    await post(fields);
    const lead = await leadOf(email);
    expect(await rows('SELECT id FROM submissions WHERE lead_id = ?', lead!['id'])).toHaveLength(1);
  });
});

describe('a relayed submission', () => {
  it('keeps the time at which the visitor sent it', async () => {
    const occurred_at = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const body = submissionOf(site, form, { email: address() }, { via: 'relay', occurred_at });
    const answer = await call(app, 'POST', `/api/public/forms/${form.id}/submissions`, { body, bearer: siteItself(site) });
    expect(answer.status).toBe(201);
    const [row] = await rows<{ via: string; occurred_at: Date }>('SELECT via, occurred_at FROM submissions WHERE id = ?', answer.json.id);
    expect(row).toEqual({ via: 'relay', occurred_at: new Date(occurred_at) });
  });

  it('that reached the backend before is a repeat', async () => {
    const body = submissionOf(site, form, { email: address() });
    const first = await submit(app, site, form, body);
    const again = await call(app, 'POST', `/api/public/forms/${form.id}/submissions`, { body: { ...body, via: 'relay' }, bearer: siteItself(site) });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
  });

  it('looks like a machine when one visitor sends more than thirty in a minute, and nobody else does', async () => {
    const relay = async (more: object): Promise<number> => {
      const body = submissionOf(site, form, { email: address() }, { via: 'relay', ...more });
      const answer = await call(app, 'POST', `/api/public/forms/${form.id}/submissions`, { body, bearer: siteItself(site) });
      expect(answer.status).toBe(201);
      return Number(answer.json.id);
    };
    const ids: number[] = [];
    for (let times = 1; times <= 31; times++) ids.push(await relay({ client: '00112233aabbccdd' }));
    const [other, unnamed] = [await relay({ client: 'ffeeddccbbaa0011' }), await relay({})];
    const spam = await rows<{ id: number; spam_reason: string }>('SELECT id, spam_reason FROM submissions WHERE is_spam = 1 AND id IN (?)', [...ids, other, unnamed]);
    expect(spam).toEqual([{ id: ids.at(-1), spam_reason: 'too-many' }]);
  });

  it('is refused with the token of another site', async () => {
    const other = await pairSite(app, admin);
    const body = submissionOf(site, form, { email: address() }, { via: 'relay' });
    const answer = await call(app, 'POST', `/api/public/forms/${form.id}/submissions`, { body, bearer: siteItself(other) });
    expect(answer.status).toBe(403);
  });
});
