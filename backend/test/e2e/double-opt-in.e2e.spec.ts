import { randomUUID } from 'node:crypto';
import { ConfirmJobs } from '../../src/flows/capture/confirm/confirm.jobs.js';
import { ConfirmationsService } from '../../src/modules/privacy/index.js';
import { call } from '../support/accounts.js';
import { eventually } from '../support/test-app.js';
import { setStage, type Stage } from '../support/welcome-stage.js';

let stage: Stage;

beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage?.close());

const address = (): string => `ada-${randomUUID().slice(0, 8)}@example.test`;
const double = { optIn: 'double' } as const;
const mailsTo = (email: string, count: number) => eventually(async () => stage.sink.to(email), (mails) => mails.length >= count, 15_000);
const handled = () => eventually(() => stage.query("SELECT id FROM outbox WHERE state <> 2 AND name IN ('form.submitted', 'lead.confirmed')"), (rows) => rows.length === 0, 30_000);
const lead = async (id: number) => (await stage.query<{ opt_in: string; confirmed_at: Date | null }>('SELECT opt_in, confirmed_at FROM leads WHERE id = ?', id))[0]!;
const consents = (id: number) => stage.query<Record<string, unknown>>('SELECT status, source, text, page_revision, form_id, CHAR_LENGTH(ip_hash) AS hash FROM consents WHERE lead_id = ? ORDER BY id', id);
const linkIn = (html: string): string => /href="(http[^"]*\/api\/public\/confirm\/[^"]+)"/.exec(html)![1]!;
const local = (link: string): string => `${stage.app.url}${new URL(link).pathname}`;
const read = async (link: string) => { const answer = await fetch(local(link)); return { status: answer.status, html: await answer.text() }; };
const press = async (link: string, action = 'confirm') => {
  const answer = await fetch(local(link), { method: 'POST', body: new URLSearchParams({ action }) });
  return { status: answer.status, html: await answer.text() };
};

describe('a form with double opt-in', () => {
  it('makes a waiting lead, asks once, and counts only after the button: consent with both steps, fact and welcome', async () => {
    const email = address();
    const form = await stage.publish({ from_name: 'Grace' }, double);
    const leadId = await stage.send(form, { email, name: 'Ada Lovelace', news: true });
    const [mail] = await mailsTo(email, 1);
    expect(mail).toMatchObject({ subject: 'Please confirm your email address' });
    expect(mail!.from?.value[0]!.name).toBe('Grace');
    expect(await lead(leadId)).toEqual({ opt_in: 'pending', confirmed_at: null });
    expect(await consents(leadId)).toEqual([{ status: 'requested', source: 'form', text: 'Yes, write to me once a month.', page_revision: 7, form_id: expect.any(Number), hash: 43 }]);

    const link = linkIn(mail!.html as string);
    expect(mail!.text).toContain(link);
    const kept = await stage.query<{ parts: string }>("SELECT CAST(parts AS CHAR) AS parts FROM messages WHERE lead_id = ? AND kind = 'confirmation'", leadId);
    expect(JSON.stringify(kept)).not.toContain(link.split('/').at(-1));

    const shown = await read(link);
    expect(shown.html).toContain('Is this your address?');
    expect(shown.html).not.toContain(email);
    expect((await lead(leadId)).opt_in).toBe('pending');
    expect((await press(link, 'something')).html).toContain('Is this your address?');
    expect((await lead(leadId)).opt_in).toBe('pending');

    expect((await press(link)).html).toContain('Thank you, confirmed');
    expect(await lead(leadId)).toEqual({ opt_in: 'confirmed', confirmed_at: expect.any(Date) });
    expect((await consents(leadId)).at(-1)).toEqual({ status: 'granted', source: 'confirmation', text: 'Yes, write to me once a month.', page_revision: 7, form_id: expect.any(Number), hash: 43 });
    expect((await mailsTo(email, 2)).map((one) => one.subject)).toEqual(['Please confirm your email address', 'Welcome, Ada']);
    expect(await stage.query("SELECT title FROM activities WHERE lead_id = ? AND kind = 'address_confirmed'", leadId)).toEqual([{ title: 'Confirmed the address' }]);

    const again = await press(link);
    expect(again.html).toContain('Already confirmed');
    expect(await consents(leadId)).toHaveLength(2);
    await handled();
    expect(stage.sink.to(email)).toHaveLength(2);
  });

  it('is confirmed once however often the button is pressed at the same moment', async () => {
    const email = address();
    const leadId = await stage.send(await stage.publish({}, double), { email, news: true });
    const link = linkIn((await mailsTo(email, 1))[0]!.html as string);
    await Promise.all(Array.from({ length: 20 }, () => press(link)));
    expect(await consents(leadId)).toHaveLength(2);
    expect(await stage.query("SELECT id FROM outbox WHERE name = 'lead.confirmed' AND JSON_EXTRACT(payload, '$.leadId') = ?", leadId)).toHaveLength(1);
  });

  it('says nothing more to an address that never confirms, however many forms are sent in its name', async () => {
    const email = address();
    const forms = [await stage.publish({}, double), await stage.publish({}, double)];
    for (let round = 0; round < 30; round++) await stage.send(forms[round % 2]!, { email: email.replace('@', `+${round}@`), news: true });
    await stage.send(forms[0]!, { email, news: true });
    await handled();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const all = await stage.query<{ kind: string }>('SELECT kind FROM messages WHERE to_address LIKE ?', email.replace('@', '%@'));
    expect(all).toEqual([{ kind: 'confirmation' }]);
  });

  it('needs no second confirmation from somebody who gave one', async () => {
    const email = address();
    const leadId = await stage.send(await stage.publish({}, double), { email });
    await press(linkIn((await mailsTo(email, 1))[0]!.html as string));
    await mailsTo(email, 2);
    await stage.send(await stage.publish({ subject: 'Second welcome' }, double), { email, news: true });
    expect((await mailsTo(email, 3))[2]!.subject).toBe('Second welcome');
    expect((await consents(leadId)).map((row) => row['status'])).toEqual(['granted']);
  });

  it('leaves a lead who never had to confirm as it is, but counts nothing a stranger sends in their name', async () => {
    const email = address();
    const leadId = await stage.send(await stage.publish(), { email });
    await mailsTo(email, 1);
    await stage.send(await stage.publish({}, double), { email, news: true });
    expect((await mailsTo(email, 2))[1]!.subject).toBe('Please confirm your email address');
    expect((await lead(leadId)).opt_in).toBe('single');
    expect((await consents(leadId)).map((row) => row['status'])).toEqual(['requested']);
  });

  it('writes the words of the form, adds the link where they forgot it, and keeps the standard ones where they have a fault', async () => {
    const [own, faulty] = [address(), address()];
    await stage.send(await stage.publish({ confirmation: { subject: 'One click, {{ lead.first_name }}', body: 'Are you you?' } }, double), { email: own, name: 'Ada' });
    const [mail] = await mailsTo(own, 1);
    expect(mail!.subject).toBe('One click, Ada');
    expect((await press(linkIn(mail!.html as string))).html).toContain('Thank you');
    await stage.send(await stage.publish({ confirmation: { subject: 'Hi', body: '{{ lead.frist_name }} {{ confirm_url }}' } }, double), { email: faulty });
    expect((await mailsTo(faulty, 1))[0]!.subject).toBe('Please confirm your email address');
  });

  it('sends nothing to an address on the suppression list', async () => {
    const email = address();
    const first = await stage.send(await stage.publish(), { email });
    const [welcome] = await mailsTo(email, 1);
    await fetch(local(/<(http[^>]+)>/.exec(welcome!.headerLines.find((line) => line.key === 'list-unsubscribe')!.line.replace(/\s/g, ''))![1]!), { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    await stage.send(await stage.publish({}, double), { email });
    await eventually(() => stage.query("SELECT state, reason FROM messages WHERE lead_id = ? AND kind = 'confirmation'", first), (rows) => JSON.stringify(rows).includes('suppressed'), 15_000);
    expect(stage.sink.to(email)).toHaveLength(1);
  });
});

describe('a link that is too old', () => {
  it('says so, offers a new one, and marks the lead instead of deleting it', async () => {
    const email = address();
    const form = await stage.publish({}, double);
    const leadId = await stage.send(form, { email });
    const link = linkIn((await mailsTo(email, 1))[0]!.html as string);
    await stage.query("UPDATE confirmations SET asked_at = asked_at - INTERVAL 8 DAY, day = day - INTERVAL 8 DAY, expires_at = expires_at - INTERVAL 8 DAY WHERE lead_id = ?", leadId);
    expect((await read(link)).html).toContain('too old');
    expect((await press(link)).html).toContain('too old');
    await stage.app.get(ConfirmJobs).expire();
    expect((await lead(leadId)).opt_in).toBe('expired');
    expect((await press(link, 'resend')).html).toContain('on its way');
    expect((await lead(leadId)).opt_in).toBe('pending');
    expect((await press(link, 'resend')).html).toContain('within the last day');
    const mails = await mailsTo(email, 2);
    expect((await press(linkIn(mails[1]!.html as string))).html).toContain('Thank you');
    expect((await lead(leadId)).opt_in).toBe('confirmed');
  });

  it('can be asked for again by the team, once a day', async () => {
    const email = address();
    const leadId = await stage.send(await stage.publish({}, double), { email });
    await mailsTo(email, 1);
    const ask = () => call(stage.app, 'POST', `/api/leads/${leadId}/confirmation`, { bearer: stage.admin });
    expect((await ask()).json).toMatchObject({ code: 'asked-today', status: 409 });
    await stage.query('UPDATE confirmations SET asked_at = asked_at - INTERVAL 2 DAY, day = day - INTERVAL 2 DAY WHERE lead_id = ?', leadId);
    expect((await ask()).status).toBe(202);
    await mailsTo(email, 2);
    const single = await stage.send(await stage.publish(), { email: address() });
    expect((await call(stage.app, 'POST', `/api/leads/${single}/confirmation`, { bearer: stage.admin })).json).toMatchObject({ code: 'nothing-to-confirm' });
  });
});

describe('a link that is not ours', () => {
  it.each(['x', 'A'.repeat(80), `${'A'.repeat(80)}%00`])('shows a page that changes nothing: %s', async (token) => {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${stage.app.url}/api/public/confirm/${token}`, { method });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('does not work');
    }
  });

  it('cannot be altered', async () => {
    const url = stage.app.get(ConfirmationsService).url(1, 1);
    const [head, last] = [url.slice(0, -1), url.slice(-1)];
    expect((await read(`${head}${last === 'A' ? 'B' : 'A'}`)).status).toBe(400);
  });
});
