import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FormDefinition } from '@dmat/shared/forms/form-definition';
import { submissionOf, submit, visitorIp } from '../factories/forms.js';
import { call, siteItself } from '../support/accounts.js';
import { solveProof } from '../support/solve-proof.js';
import { eventually } from '../support/test-app.js';
import { setStage, type Stage } from '../support/welcome-stage.js';

let stage: Stage;

beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage?.close());

const address = (domain = 'example.test'): string => `ada-${randomUUID().slice(0, 8)}@${domain}`;
const challenge = async () => (await call(stage.app, 'GET', '/api/public/proof')).json;
const rowOf = async (id: number) => (await stage.query<{ lead_id: number | null; is_spam: number; spam_reason: string | null; spam_state: string }>(
  'SELECT lead_id, is_spam, spam_reason, spam_state FROM submissions WHERE id = ?', id))[0]!;
const send = (form: FormDefinition, email: string, changes: Record<string, unknown> = {}, answers: Record<string, unknown> = {}) =>
  submit(stage.app, stage.site, form, submissionOf(stage.site, form, { email, ...answers }, changes));
const sendPlain = (form: FormDefinition, email: string) => call(stage.app, 'POST', `/api/public/forms/${form.id}/submissions`, {
  bearer: siteItself(stage.site), body: submissionOf(stage.site, form, { email, name: 'Ada', news: true }, { via: 'relay', no_script: true }),
});
const handled = () => eventually(() => stage.query("SELECT id FROM outbox WHERE state <> 2 AND name IN ('form.submitted', 'lead.confirmed')"), (rows) => rows.length === 0, 30_000);
const post = (path: string, body?: unknown) => call(stage.app, 'POST', path, { bearer: stage.admin, body });

describe('a form that asks for a proof of work', () => {
  it('takes a submission with a right one for a person', async () => {
    const answer = await send(await stage.publish({}, { proof: true }), address(), { proof: solveProof(await challenge()) });
    expect(answer.status).toBe(201);
    expect(await rowOf(answer.json.id)).toMatchObject({ is_spam: 0, spam_state: 'none', lead_id: expect.any(Number) });
  });

  it('takes each proof once, and the same submission again for the same', async () => {
    const form = await stage.publish({}, { proof: true });
    const proof = solveProof(await challenge());
    const changes = { proof, submission_id: randomUUID() };
    const [first, second] = [await send(form, address(), changes), await send(form, address(), { proof })];
    expect((await send(form, address(), changes)).status).toBe(200);
    expect((await rowOf(first.json.id)).is_spam).toBe(0);
    expect(await rowOf(second.json.id)).toMatchObject({ spam_reason: 'no-proof', spam_state: 'quarantined', lead_id: null });
  });

  it.each([
    ['none', () => ''],
    ['one of our own making', async () => solveProof({ ...(await challenge()), signature: '0'.repeat(64) })],
    ['a text', () => 'x'.repeat(2_000)],
    ['no JSON', () => Buffer.from('{').toString('base64')],
  ])('quarantines a submission with %s, answers it like any other, and asks the address', async (_what, proof) => {
    const email = address();
    const answer = await send(await stage.publish({}, { proof: true }), email, { proof: await proof() });
    expect(answer.status).toBe(201);
    expect(await rowOf(answer.json.id)).toMatchObject({ spam_reason: 'no-proof', spam_state: 'quarantined', lead_id: null });
    const [mail] = await eventually(async () => stage.sink.to(email), (mails) => mails.length > 0, 15_000);
    expect(mail!.subject).toBe('Please confirm your email address');
  });

  it('keeps what was sent without JavaScript until the address is confirmed, and then counts it whole', async () => {
    const email = address();
    const answer = await sendPlain(await stage.publish({}, { proof: true }), email);
    expect(await rowOf(answer.json.id)).toMatchObject({ spam_reason: 'no-script', spam_state: 'quarantined', lead_id: null });
    const [mail] = await eventually(async () => stage.sink.to(email), (mails) => mails.length > 0, 15_000);
    const link = /href="(http[^"]*\/api\/public\/confirm\/[^"]+)"/.exec(mail!.html as string)![1]!;
    await Promise.all(Array.from({ length: 5 }, () => fetch(`${stage.app.url}${new URL(link).pathname}`, { method: 'POST', body: new URLSearchParams({ action: 'confirm' }) })));
    const row = await rowOf(answer.json.id);
    expect(row).toMatchObject({ is_spam: 0, spam_state: 'released', lead_id: expect.any(Number) });
    expect(await stage.query('SELECT opt_in FROM leads WHERE id = ?', row.lead_id)).toEqual([{ opt_in: 'confirmed' }]);
    expect(await stage.query('SELECT status FROM consents WHERE lead_id = ?', row.lead_id)).toEqual([{ status: 'granted' }]);
    expect((await eventually(async () => stage.sink.to(email), (mails) => mails.length > 1, 15_000))[1]!.subject).toBe('Welcome, Ada');
    await handled();
    expect(await stage.query("SELECT id FROM activities WHERE lead_id = ? AND kind = 'form_submit'", row.lead_id)).toHaveLength(1);
  });

  it('judges what the site kept while the backend was away without a proof, by the other signs', async () => {
    const form = await stage.publish({}, { proof: true });
    const relayed = (changes: Record<string, unknown>) => call(stage.app, 'POST', `/api/public/forms/${form.id}/submissions`, {
      bearer: siteItself(stage.site), body: submissionOf(stage.site, form, { email: address() }, { via: 'relay', ...changes }) });
    expect((await rowOf((await relayed({})).json.id)).is_spam).toBe(0);
    expect((await rowOf((await relayed({ website: 'x' })).json.id)).spam_reason).toBe('honeypot');
    expect((await rowOf((await relayed({ akismet: 'spam' })).json.id)).spam_reason).toBe('akismet');
  });
});

describe('an address', () => {
  it('of a throwaway service goes to quarantine, and nobody is written to', async () => {
    const email = address('mailinator.com');
    const answer = await send(await stage.publish(), email);
    expect(await rowOf(answer.json.id)).toMatchObject({ spam_reason: 'disposable', lead_id: null });
    await handled();
    expect(await stage.query('SELECT id FROM messages WHERE to_address = ?', email)).toEqual([]);
  });

  it('of a free mail service is refused with words at its field where the form takes business addresses only', async () => {
    const form = await stage.publish({}, { businessOnly: true });
    const answer = await send(form, address('gmail.com'));
    expect(answer.status).toBe(422);
    expect(answer.json.errors).toEqual({ email: expect.stringContaining('the address you have at work') });
    expect((await send(form, address('analytical-engines.test'))).status).toBe(201);
    const relayed = await call(stage.app, 'POST', `/api/public/forms/${form.id}/submissions`, {
      bearer: siteItself(stage.site), body: submissionOf(stage.site, form, { email: address('gmail.com') }, { via: 'relay' }) });
    expect(await rowOf(relayed.json.id)).toMatchObject({ spam_reason: 'free-address', spam_state: 'quarantined' });
  });
});

describe('the list of disallowed keys of a site', () => {
  it('counts for its forms from the moment it is brought', async () => {
    const form = await stage.publish();
    const ip = visitorIp();
    expect((await rowOf((await send(form, address(), {}, { wish: 'Cheap CASINO chips' })).json.id)).is_spam).toBe(0);
    expect((await call(stage.app, 'PUT', '/api/sites/self/spam-list', { bearer: siteItself(stage.site), body: { disallowed: `casino\n${ip}` } })).status).toBe(204);
    expect((await rowOf((await send(form, address(), {}, { wish: 'Cheap CASINO chips' })).json.id)).spam_reason).toBe('disallowed');
    const sent = await submit(stage.app, stage.site, form, submissionOf(stage.site, form, { email: address() }), { 'x-forwarded-for': ip });
    expect((await rowOf(sent.json.id)).spam_reason).toBe('disallowed');
    await call(stage.app, 'PUT', '/api/sites/self/spam-list', { bearer: siteItself(stage.site), body: { disallowed: '' } });
  });
});

describe('Turnstile', () => {
  let theirs: Server;
  const asked: URLSearchParams[] = [];
  let isSilent = false;

  beforeAll(async () => {
    theirs = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => { body += chunk; }).on('end', () => {
        asked.push(new URLSearchParams(body));
        if (!isSilent) response.end(JSON.stringify({ success: new URLSearchParams(body).get('response') === 'a-person' }));
      });
    });
    await new Promise<void>((done) => theirs.listen(0, '127.0.0.1', done));
    stage.app.config.turnstileUrl = `http://127.0.0.1:${(theirs.address() as AddressInfo).port}/`;
    await call(stage.app, 'PUT', '/api/spam-settings', { bearer: stage.admin, body: { turnstile_site_key: 'key', turnstile_secret: 'a secret' } });
  });
  afterAll(async () => {
    await call(stage.app, 'PUT', '/api/spam-settings', { bearer: stage.admin, body: { turnstile_site_key: '', turnstile_secret: '' } });
    theirs.closeAllConnections();
    theirs.close();
  });

  it('keeps its secret sealed and never shows it', async () => {
    expect((await call(stage.app, 'GET', '/api/spam-settings', { bearer: stage.admin })).json).toEqual({ turnstile_site_key: 'key', has_turnstile_secret: true });
    const [row] = await stage.query<{ secret: Buffer }>('SELECT turnstile_secret AS secret FROM spam_settings WHERE company_id = ? AND site_id = 0', stage.account.companyId);
    expect(row!.secret.toString()).not.toContain('a secret');
  });

  it('decides with the visitor’s token; its silence costs no lead', async () => {
    const form = await stage.publish();
    expect((await rowOf((await send(form, address(), { turnstile: 'a-person' })).json.id)).is_spam).toBe(0);
    expect(asked.at(-1)!.get('secret')).toBe('a secret');
    expect((await rowOf((await send(form, address(), { turnstile: 'a-machine' })).json.id)).spam_reason).toBe('turnstile');
    expect((await rowOf((await send(form, address())).json.id)).spam_reason).toBe('turnstile');
    isSilent = true;
    expect((await rowOf((await send(form, address(), { turnstile: 'anything' })).json.id)).is_spam).toBe(0);
  });
});

describe('the quarantine', () => {
  it('shows why and what was answered, page by page', async () => {
    const form = await stage.publish();
    const ids: number[] = [];
    for (let i = 0; i < 3; i++) ids.push((await send(form, address(), { website: 'x' }, { wish: 'Buy!', name: 'Bot' })).json.id);
    const first = (await call(stage.app, 'GET', '/api/submissions?spam_state=quarantined&limit=2', { bearer: stage.admin })).json;
    expect(first.items[0]).toMatchObject({
      id: ids[2], explanation: 'A field that people do not see was filled in: a machine wrote this.', form_name: 'Get the guide', page_title: 'The guide', name: 'Bot',
      answers: expect.arrayContaining([{ name: 'wish', label: 'What do you need?', value: 'Buy!' }]),
    });
    const second = (await call(stage.app, 'GET', `/api/submissions?limit=2&cursor=${first.next_cursor}`, { bearer: stage.admin })).json;
    expect(second.items[0].id).toBe(ids[0]);
    expect(first.total.count).toBeGreaterThanOrEqual(3);
    expect((await call(stage.app, 'GET', '/api/submissions?cursor=x', { bearer: stage.admin })).status).toBe(400);
  });

  it('lets one through by the same path as a fresh one, exactly once', async () => {
    const email = address();
    const id = (await send(await stage.publish(), email, { website: 'x' }, { name: 'Ada Lovelace', news: true })).json.id as number;
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(`/api/submissions/${id}/release`)));
    expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
    const { lead_id: leadId } = await rowOf(id);
    expect(answers[0]!.json).toEqual({ id, spam_state: 'released', lead_id: leadId });
    const mails = await eventually(async () => stage.sink.to(email), (all) => all.length > 0, 15_000);
    expect(mails[0]!.subject).toBe('Welcome, Ada');
    expect(await stage.query('SELECT first_name, channel, landing_page_title FROM leads WHERE id = ?', leadId)).toEqual([{ first_name: 'Ada', channel: 'email', landing_page_title: 'The guide' }]);
    expect(await stage.query('SELECT status, CHAR_LENGTH(ip_hash) AS hash FROM consents WHERE lead_id = ?', leadId)).toEqual([{ status: 'granted', hash: 43 }]);
    expect(await stage.query("SELECT id FROM activities WHERE lead_id = ? AND kind = 'form_submit'", leadId)).toHaveLength(1);
    expect(await stage.query("SELECT name FROM outbox WHERE name = 'lead.captured' AND JSON_EXTRACT(payload, '$.leadId') = ?", leadId)).toHaveLength(1);
    expect((await post(`/api/submissions/${id}/delete`)).json.spam_state).toBe('released');
  });

  it('asks first where the form asks everybody', async () => {
    const email = address();
    const id = (await send(await stage.publish({}, { optIn: 'double' }), email, { website: 'x' })).json.id as number;
    const { lead_id: leadId } = (await post(`/api/submissions/${id}/release`)).json;
    expect(await stage.query('SELECT opt_in FROM leads WHERE id = ?', leadId)).toEqual([{ opt_in: 'pending' }]);
    expect((await eventually(async () => stage.sink.to(email), (mails) => mails.length > 0, 15_000))[0]!.subject).toBe('Please confirm your email address');
  });

  it('puts away and brings back, also many at once', async () => {
    const form = await stage.publish();
    const ids = [(await send(form, address(), { website: 'x' })).json.id as number, (await send(form, address(), { website: 'x' })).json.id as number];
    expect((await post('/api/submissions/decisions', { action: 'delete', ids })).json).toEqual({ changed: 2 });
    expect((await post('/api/submissions/decisions', { action: 'delete', ids })).json).toEqual({ changed: 0 });
    expect((await post(`/api/submissions/${ids[0]}/restore`)).json.spam_state).toBe('quarantined');
    expect((await post('/api/submissions/decisions', { action: 'release', ids })).json).toEqual({ changed: 2 });
    expect((await rowOf(ids[1]!)).spam_state).toBe('released');
  });

  it('knows no submission that never looked like spam', async () => {
    const id = (await send(await stage.publish(), address())).json.id as number;
    for (const verb of ['release', 'delete', 'restore']) expect((await post(`/api/submissions/${id}/${verb}`)).status).toBe(404);
  });
});
