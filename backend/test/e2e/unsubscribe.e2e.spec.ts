import { randomUUID } from 'node:crypto';
import { DispatchRepository } from '../../src/modules/messages/dispatch.repository.js';
import { HandOver } from '../../src/modules/messages/hand-over.js';
import { MessagesService, type MessageDraft } from '../../src/modules/messages/index.js';
import { UnsubscribeTokens } from '../../src/modules/privacy/index.js';
import { scanners } from '../support/scanners.js';
import { eventually } from '../support/test-app.js';
import { setStage, type Stage } from '../support/welcome-stage.js';

let stage: Stage;

beforeAll(async () => { stage = await setStage(); });
afterAll(() => stage?.close());

/** A reader who has a welcome mail in the inbox. */
interface Reader { email: string; leadId: number; link: string }

async function reader(): Promise<Reader> {
  const email = `ada.lovelace-${randomUUID().slice(0, 8)}@example.test`;
  const leadId = await stage.send(await stage.publish(), { email, name: 'Ada', news: true });
  const [mail] = await eventually(async () => stage.sink.to(email), (mails) => mails.length > 0, 15_000);
  const link = /Unsubscribe: (http\S+)/.exec(mail!.text ?? '')![1]!;
  return { email, leadId, link: link.replace(stage.app.config.publicUrl, stage.app.url) };
}

const press = (link: string, body: string, type = 'application/x-www-form-urlencoded') =>
  fetch(link, { method: 'POST', body, headers: { 'content-type': type }, redirect: 'manual' });
const suppressions = () => stage.query<{ n: number }>('SELECT COUNT(*) AS n FROM suppressions WHERE company_id = ?', stage.account.companyId).then(([row]) => Number(row!.n));
const consent = async (leadId: number) => (await stage.query<{ status: string; source: string }>('SELECT status, source FROM consents WHERE lead_id = ? ORDER BY id', leadId));
const kinds = async (leadId: number) => (await stage.query<{ kind: string }>('SELECT kind FROM activities WHERE lead_id = ? ORDER BY id', leadId)).map((row) => row.kind);
const draftTo = (to: Reader, lane: 'transactional' | 'bulk' = 'transactional'): MessageDraft => ({
  companyId: stage.account.companyId, leadId: to.leadId, channel: 'email', lane, kind: 'campaign', source: { type: 'test', id: 1 },
  dedupeKey: `test:${randomUUID()}`, to: to.email, subject: 'Later',
  parts: { html: '<p>Later</p>', preheader: '', from_name: '', from_email: '', sender: 'Example Ltd', language: 'en' },
});
const enqueue = (draft: MessageDraft, due = new Date(0)) => stage.app.database.transaction(async (tx) => {
  await stage.app.get(MessagesService).enqueue(tx, stage.account.companyId, [draft]);
  await tx.query('UPDATE messages SET due_at = ? WHERE dedupe_key = ?', [due, draft.dedupeKey]);
});
const later = () => new Date(Date.now() + 3_600_000);
const stateOf = async (draft: MessageDraft) => (await stage.query<{ id: number; state: string; reason: string | null }>('SELECT id, state, reason FROM messages WHERE dedupe_key = ?', draft.dedupeKey))[0]!;

describe('the unsubscribe link', () => {
  it('shows a question with the masked address, and no data in the address of the page', async () => {
    const { link, email } = await reader();
    const answer = await fetch(link);
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('a•••');
    expect(page).toContain(stage.account.company);
    expect(page).not.toContain(email);
    const token = new URL(link).pathname.split('/').at(-1)!;
    expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(45);
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toMatch(/ada|example/);
  });

  it('changes nothing when scanners open it', async () => {
    const { link, leadId } = await reader();
    const before = [await suppressions(), await consent(leadId), (await kinds(leadId)).filter((kind) => kind !== 'email_sent')];
    const agents = await scanners();
    expect(agents.length).toBeGreaterThan(5);
    for (let at = 0; at < agents.length; at += 20) {
      const answers = await Promise.all(agents.slice(at, at + 20).flatMap((agent) => ['GET', 'HEAD'].map((method) => fetch(link, { method, headers: { 'user-agent': agent } }))));
      for (const answer of answers) expect(answer.status).toBe(200);
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    }
    expect([await suppressions(), await consent(leadId), (await kinds(leadId)).filter((kind) => kind !== 'email_sent')]).toEqual(before);
  }, 60_000);

  it('stops the mails with one press: suppressed, consent withdrawn, told', async () => {
    const one = await reader();
    expect(await consent(one.leadId)).toEqual([{ status: 'granted', source: 'form' }]);
    const answer = await press(one.link, 'action=unsubscribe');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('You are unsubscribed');
    expect(await consent(one.leadId)).toEqual([{ status: 'granted', source: 'form' }, { status: 'withdrawn', source: 'unsubscribe' }]);
    expect(await kinds(one.leadId)).toContain('unsubscribed');
    const facts = await stage.query<{ payload: object }>("SELECT payload FROM outbox WHERE name = 'lead.unsubscribed' AND JSON_EXTRACT(payload, '$.leadId') = ?", one.leadId);
    expect(facts).toHaveLength(1);
    expect(await (await fetch(one.link)).text()).toContain('You are unsubscribed');
  });

  it.each([
    ['form-encoded', 'List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'],
    ['multipart', '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n', 'multipart/form-data; boundary=b'],
    ['without a type', 'List-Unsubscribe=One-Click', ''],
  ])('takes the one-click POST of a mail program (%s) in under two seconds, without login or redirect', async (_how, body, type) => {
    const one = await reader();
    const began = performance.now();
    const answer = await press(one.link, body, type);
    expect(answer.status).toBe(200);
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await stage.query('SELECT source FROM suppressions WHERE company_id = ? ORDER BY id DESC LIMIT 1', stage.account.companyId)).toEqual([{ source: type === '' ? expect.any(String) : 'one-click' }]);
  });

  it.each([
    ['of 5 KB', 5 * 1024, 400, 'text/html'],
    ['of nearly 64 KB', 64 * 1024 - 100, 400, 'text/html'],
    ['beyond 64 KB', 70 * 1024, 413, 'application/problem+json'],
  ])('answers a body %s without unsubscribing anybody', async (_size, bytes, status, type) => {
    const { link } = await reader();
    const before = await suppressions();
    for (const address of [link, `${link}x`]) {
      const answer = await press(address, `List-Unsubscribe=One-Click&filler=${'x'.repeat(bytes)}`);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain(type);
      if (status === 400) expect(await answer.text()).toContain(address === link ? 'Nothing was changed' : 'This link does not work');
    }
    expect(await suppressions()).toBe(before);
  });

  it('pressed twice, or by both ways at once, is one wish', async () => {
    const one = await reader();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => press(one.link, i % 2 ? 'action=unsubscribe' : 'List-Unsubscribe=One-Click')));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await kinds(one.leadId)).filter((kind) => kind === 'unsubscribed')).toHaveLength(1);
    expect((await consent(one.leadId)).filter((row) => row.status === 'withdrawn')).toHaveLength(1);
  });

  it('counts for what is queued already, also for answers to submissions', async () => {
    const one = await reader();
    const queued = [draftTo(one), draftTo(one, 'bulk')];
    for (const draft of queued) await enqueue(draft, later());
    await press(one.link, 'List-Unsubscribe=One-Click');
    for (const draft of queued) expect(await stateOf(draft)).toMatchObject({ state: 'suppressed', reason: 'unsubscribed' });

    const next = draftTo(one);
    await enqueue(next);
    await eventually(() => stateOf(next), (row) => row.state === 'suppressed');
    await stage.send(await stage.publish(), { email: one.email });
    await eventually(() => stage.query<{ state: string }>("SELECT state FROM messages WHERE lead_id = ? AND kind = 'welcome' ORDER BY id DESC LIMIT 1", one.leadId), (rows) => rows[0]?.state === 'suppressed');
    expect(stage.sink.to(one.email)).toHaveLength(1);
  });

  it('stops a mail that a worker holds and has not handed over yet', async () => {
    const one = await reader();
    const draft = draftTo(one);
    await enqueue(draft, later());
    await stage.query("UPDATE messages SET state = 'claimed', worker = 'elsewhere', fence = 9, lease_until = UTC_TIMESTAMP(3) + INTERVAL 20 SECOND WHERE dedupe_key = ?", draft.dedupeKey);
    const [claim] = await stage.query<never>('SELECT * FROM messages WHERE dedupe_key = ?', draft.dedupeKey);
    await press(one.link, 'List-Unsubscribe=One-Click');
    expect(await stage.app.get(HandOver).begin(claim!, 'smtp')).toBe(false);
    expect(await stateOf(draft)).toMatchObject({ state: 'suppressed', reason: 'unsubscribed' });
  });

  it('is never overtaken: what is handed over was so before the reader was told', async () => {
    const drafts = Array.from({ length: 40 }, (): MessageDraft => ({
      ...draftTo({ email: `race-${randomUUID()}@example.test`, leadId: 0, link: '' }), leadId: null,
    }));
    await stage.app.database.transaction((tx) => stage.app.get(MessagesService).enqueue(tx, stage.account.companyId, drafts));
    const told = await Promise.all(drafts.map(async (draft, index) => {
      const { id } = await stateOf(draft);
      const url = stage.app.get(UnsubscribeTokens).url({ companyId: stage.account.companyId, messageId: id, leadId: null, channel: 'email', address: draft.to });
      await new Promise((resolve) => setTimeout(resolve, index * 10));
      const answer = await press(url.replace(stage.app.config.publicUrl, stage.app.url), 'List-Unsubscribe=One-Click');
      expect(answer.status).toBe(200);
      return { id, at: Date.now() };
    }));
    await eventually(
      () => stage.query("SELECT id FROM messages WHERE id IN (?) AND state NOT IN ('accepted', 'suppressed')", told.map((one) => one.id)), (rows) => rows.length === 0);
    const rows = await stage.query<{ id: number; state: string; handed_over_at: Date | null }>('SELECT id, state, handed_over_at FROM messages WHERE id IN (?)', told.map((one) => one.id));
    for (const { id, at } of told) {
      const row = rows.find((one) => one.id === id)!;
      if (row.state === 'accepted') expect(row.handed_over_at!.getTime()).toBeLessThanOrEqual(at);
      else expect(row.handed_over_at).toBeNull();
    }
    expect(rows.some((row) => row.state === 'suppressed')).toBe(true);
    for (const draft of drafts) expect(stage.sink.to(draft.to)).toHaveLength((await stateOf(draft)).state === 'accepted' ? 1 : 0);
  });

  it('is asked again at the hand-over, where the list alone knows', async () => {
    const one = await reader();
    await press(one.link, 'List-Unsubscribe=One-Click');
    const draft = draftTo(one);
    await enqueue(draft, later());
    await stage.query("UPDATE messages SET due_at = UTC_TIMESTAMP(3) WHERE dedupe_key = ?", draft.dedupeKey);
    const [claim] = await stage.app.get(DispatchRepository).claim('email', 'transactional', 1, 'this-test');
    if (claim) expect(await stage.app.get(HandOver).begin(claim, 'smtp')).toBe(false);
    await eventually(() => stateOf(draft), (row) => row.state === 'suppressed');
  });

  it('can be taken back, with the consent it took away', async () => {
    const one = await reader();
    await press(one.link, 'action=unsubscribe');
    const answer = await press(one.link, 'action=subscribe');
    expect(await answer.text()).toContain('You are subscribed again');
    expect((await consent(one.leadId)).at(-1)).toEqual({ status: 'granted', source: 'person' });
    const draft = draftTo(one);
    await enqueue(draft);
    await eventually(() => stateOf(draft), (row) => row.state === 'accepted');
  });

  it('takes back nothing but the own wish', async () => {
    const one = await reader();
    await press(one.link, 'action=unsubscribe');
    await stage.query("UPDATE suppressions SET reason = 'complaint' WHERE company_id = ? ORDER BY id DESC LIMIT 1", stage.account.companyId);
    expect(await (await press(one.link, 'action=subscribe')).text()).toContain('You are unsubscribed');
    expect((await consent(one.leadId)).at(-1)).toMatchObject({ status: 'withdrawn' });
  });

  it('of one reader stops nobody else', async () => {
    const [ada, grace] = [await reader(), await reader()];
    await press(ada.link, 'List-Unsubscribe=One-Click');
    const draft = draftTo(grace);
    await enqueue(draft);
    await eventually(() => stateOf(draft), (row) => row.state === 'accepted');
  });

  it('altered in any way leads to the same page of its own and changes nothing', async () => {
    const { link } = await reader();
    const before = await suppressions();
    const token = new URL(link).pathname.split('/').at(-1)!;
    const base = link.slice(0, -token.length);
    const flip = (at: number) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    const wrong = [flip(0), flip(20), flip(40), flip(token.length >> 1), flip(token.length - 2), token.slice(0, -4), `${token}AA`, `${token}=`, 'x', 'A'.repeat(200), '..%2F..', '%00', 'A'.repeat(480)];
    const pages = new Set<string>();
    for (const one of wrong) {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(base + one, { method, ...(method === 'POST' ? { body: 'List-Unsubscribe=One-Click' } : {}), redirect: 'manual' });
        expect([one, method, answer.status]).toEqual([one, method, 400]);
        pages.add(await answer.text());
      }
    }
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain('This link does not work');
    expect(await suppressions()).toBe(before);
  });

  it('works when the lead is gone', async () => {
    const one = await reader();
    await stage.query('DELETE FROM messages WHERE lead_id = ?', one.leadId);
    await stage.query('UPDATE leads SET deleted_at = UTC_TIMESTAMP(3) WHERE id = ?', one.leadId);
    const before = await suppressions();
    expect((await press(one.link, 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect(await suppressions()).toBe(before + 1);
  });

  it('keeps the list without the address itself', async () => {
    const one = await reader();
    await press(one.link, 'List-Unsubscribe=One-Click');
    const [row] = await stage.query<Record<string, unknown>>('SELECT * FROM suppressions WHERE company_id = ? ORDER BY id DESC LIMIT 1', stage.account.companyId);
    expect(JSON.stringify(row)).not.toContain(one.email.split('@')[0]);
    expect(row!['address_hash']).toMatch(/^[\w-]{43}$/);
  });
});
