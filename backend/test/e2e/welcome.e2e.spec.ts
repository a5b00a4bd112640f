import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { Dispatcher } from '../../src/platform/events/dispatcher.js';
import { call } from '../support/accounts.js';
import { eventually } from '../support/test-app.js';
import { setStage, type Stage } from '../support/welcome-stage.js';

let stage: Stage;

beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage?.close());
afterEach(() => { stage.sink.mood = 'accept'; });

const address = (): string => `ada-${randomUUID().slice(0, 8)}@example.test`;
const mailTo = async (email: string) => (await eventually(async () => stage.sink.to(email), (mails) => mails.length > 0, 15_000))[0]!;
const messageOf = async (leadId: number) => (await call(stage.app, 'GET', `/api/messages?lead_id=${leadId}`, { bearer: stage.admin })).json.items[0];
const settled = (leadId: number, state: string) => eventually(() => messageOf(leadId), (message) => message?.state === state, 15_000);

describe('the welcome mail', () => {
  it('arrives with its parts, its sender and the ways out, and stands on the timeline', async () => {
    const email = address();
    const leadId = await stage.send(await stage.publish(), { email, name: 'Ada Lovelace' });
    const mail = await mailTo(email);
    expect(mail).toMatchObject({ subject: 'Welcome, Ada', recipients: [email] });
    expect(mail.from?.value[0]).toEqual({ name: 'Grace', address: 'grace@example.test' });
    expect(mail.html).toContain('thank you for asking about The guide');
    expect(mail.text).toContain('Hello Ada,');
    const header = (key: string) => mail.headerLines.find((line) => line.key === key)?.line.replace(/\s+/g, ' ');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const link = /<(http[^>]+)>/.exec(header('list-unsubscribe')!.replace(/ /g, ''))![1]!;
    expect(mail.html).toContain(link);
    expect(mail.text).toContain(link);
    expect(decodeURIComponent(link)).not.toContain('ada');

    const message = await settled(leadId, 'accepted');
    expect(message).toMatchObject({ kind: 'welcome', lane: 'transactional', reason: null, explanation: 'Sent.', attempts: 1, sent_at: expect.any(String) });
    expect(mail.messageId).toContain(`.${message.id}@`);
    const [activity] = await eventually(
      () => stage.query<{ title: string; subject_id: number }>("SELECT title, subject_id FROM activities WHERE lead_id = ? AND kind = 'email_sent'", leadId),
      (rows) => rows.length > 0);
    expect(activity).toEqual({ title: 'Email sent: Welcome, Ada', subject_id: message.id });
  });

  it('holds a link that opens the file of its form on the site, where its writer put one', async () => {
    const email = address();
    const form = await stage.publish({ body: 'Here it is: {{ download_url }}' });
    await stage.send(form, { email });
    const link = new URL(/href="(http[^"]+rest_route[^"]+)"/.exec(String((await mailTo(email)).html))![1]!.replaceAll('&amp;', '&'));
    expect(link.searchParams.get('rest_route')).toBe(`/dmat/v1/download/${form.id}`);
    const claims = JSON.parse(Buffer.from(link.searchParams.get('proof')!.split('.')[0]!, 'base64url').toString());
    expect(claims).toEqual({ form: form.id, ok: true, exp: expect.any(Number) });
  });

  it('is one mail per person and form, however often the form is sent', async () => {
    const email = address();
    const form = await stage.publish();
    const leadId = await stage.send(form, { email });
    await mailTo(email);
    await stage.send(form, { email, name: 'Ada' });
    await stage.send(form, { email: email.toUpperCase() });
    await eventually(() => stage.query('SELECT id FROM outbox WHERE state <> 2 AND name = ? AND company_id = ?', 'form.submitted', stage.account.companyId), (rows) => rows.length === 0, 20_000);
    expect(stage.sink.to(email)).toHaveLength(1);
    await stage.send(await stage.publish(), { email });
    await eventually(async () => stage.sink.to(email), (mails) => mails.length === 2);
    expect(await stage.query('SELECT id FROM messages WHERE lead_id = ?', leadId)).toHaveLength(2);
  });

  it('is one mail when the fact is delivered again, also by hand', async () => {
    const email = address();
    await stage.send(await stage.publish(), { email });
    await mailTo(email);
    const [fact] = await stage.query<{ id: number }>("SELECT id FROM outbox WHERE name = 'form.submitted' ORDER BY id DESC LIMIT 1");
    const again = { handler: 'WelcomeFlow.welcome', ids: [fact!.id], isCareful: false };
    await stage.app.get(Dispatcher).deliver(again);
    await stage.query("DELETE FROM handled_events WHERE handler = 'WelcomeFlow.welcome'");
    await stage.app.get(Dispatcher).deliver(again);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(stage.sink.to(email)).toHaveLength(1);
  });

  it.each([
    ['the form has none', { enabled: false }, {}, {}],
    ['the submission is spam', {}, {}, { website: 'https://spam.example' }],
  ])('is not sent when %s', async (_why, welcome, answers, changes) => {
    const email = address();
    await stage.send(await stage.publish(welcome), { email, ...answers }, changes);
    await eventually(() => stage.query('SELECT id FROM outbox WHERE state <> 2 AND name = ? AND company_id = ?', 'form.submitted', stage.account.companyId), (rows) => rows.length === 0, 20_000);
    expect(await stage.query('SELECT id FROM messages WHERE to_address = ?', email)).toEqual([]);
    expect(stage.sink.to(email)).toEqual([]);
  });

  it('with a faulty text is refused with its reason, and the lead is kept', async () => {
    const email = address();
    const leadId = await stage.send(await stage.publish({ body: 'Hello {{ lead.frist_name }}' }), { email });
    expect(leadId).toBeGreaterThan(0);
    expect(await settled(leadId, 'refused')).toMatchObject({
      reason: 'template-fault', explanation: 'Not sent: the text of the message has a fault.',
      detail: 'There is no field {{ lead.frist_name }}. Did you mean {{ lead.first_name }}?',
    });
    await eventually(() => stage.query("SELECT id FROM activities WHERE lead_id = ? AND kind = 'email_not_sent'", leadId), (rows) => rows.length === 1);
    expect(stage.sink.to(email)).toEqual([]);
  });

  it.each([
    'Ada\r\nBcc: victim@example.test', 'Ada\nX-Evil: yes', 'Ada\u0000', '=?utf-8?q?Ada=0D=0ABcc:_victim@example.test?=', 'Ada%0d%0aBcc: victim@example.test',
  ])('carries no header that came in through a name: %j', async (name) => {
    const email = address();
    await stage.send(await stage.publish(), { email, name });
    const mail = await mailTo(email);
    expect(mail.recipients).toEqual([email]);
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.headers.has('x-evil')).toBe(false);
    expect(mail.html).toContain('thank you for asking');
    expect(stage.sink.to('victim@example.test')).toEqual([]);
  });

  it('shows markup and templates in a name as letters', async () => {
    const email = address();
    await stage.send(await stage.publish(), { email, name: '<script>{{lead.email}}</script>' });
    const mail = await mailTo(email);
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('{{lead.email}}');
  });

  it('names the page as the site does, whatever address the sender of the form claims', async () => {
    const email = address();
    const form = await stage.publish({ body: 'You asked on {{ page.url }}' });
    await stage.send(form, { email }, { page_url: 'https://evil.test/win' });
    const mail = await mailTo(email);
    expect(mail.text).toContain(`You asked on ${stage.site.origin}/guide/`);
    expect(mail.html).not.toContain('evil.test');
  });

  it('goes out once although the server is away at first', async () => {
    const email = address();
    const form = await stage.publish();
    stage.sink.mood = 'busy';
    const leadId = await stage.send(form, { email });
    await eventually(() => messageOf(leadId), (message) => message?.reason === 'provider-unreachable');
    stage.sink.mood = 'accept';
    await mailTo(email);
    expect(await settled(leadId, 'accepted')).toMatchObject({ reason: null });
    expect(stage.sink.to(email)).toHaveLength(1);
  });

  it('goes out once to each of many although Redis is emptied in the middle', async () => {
    const form = await stage.publish();
    const emails = Array.from({ length: 40 }, address);
    const redis = new Redis(stage.app.config.redisUrl);
    const empty = async () => {
      const keys = await redis.keys(`${stage.app.config.queuePrefix}:*`);
      if (keys.length > 0) await redis.del(...keys);
    };
    for (const [index, email] of emails.entries()) {
      await stage.send(form, { email });
      if (index % 10 === 5) await empty();
    }
    await empty();
    await eventually(async () => emails.filter((email) => stage.sink.to(email).length > 0).length, (sent) => sent === emails.length, 60_000);
    await redis.quit();
    for (const email of emails) expect(stage.sink.to(email)).toHaveLength(1);
  }, 90_000);

  it('can be checked by its writer before it is saved', async () => {
    const check = (text: string, bearer?: string) => call(stage.app, 'POST', '/api/email/check', { bearer, body: { text } });
    expect((await check('Hello {{ lead.first_name | default: "there" }}', stage.admin)).json).toEqual({ ok: true, message: null });
    expect((await check('Hello {{ lead.name', stage.admin)).json).toMatchObject({ ok: false, message: expect.stringContaining('not closed') });
    expect((await check('Hello')).status).toBe(401);
    const fields = await call(stage.app, 'GET', '/api/email/fields', { bearer: stage.admin });
    expect(fields.json.items).toContainEqual({ path: 'lead.first_name', description: 'First name', example: 'Ada', fallback: 'there' });
  });

  it('shows messages only to who may see leads, and only of the own company', async () => {
    const leadId = await stage.send(await stage.publish(), { email: address() });
    expect((await call(stage.app, 'GET', `/api/messages?lead_id=${leadId}`)).status).toBe(401);
    expect((await call(stage.app, 'GET', '/api/messages', { bearer: stage.admin })).status).toBe(400);
    expect((await call(stage.app, 'GET', `/api/messages?lead_id=${leadId}&company_id=1`, { bearer: stage.admin })).status).toBe(400);
    expect((await call(stage.app, 'GET', '/api/messages?lead_id=999999999', { bearer: stage.admin })).json).toEqual({ items: [] });
  });
});
