import type { INestApplicationContext } from '@nestjs/common';
import { MailSink } from '../../../test/support/mail-server.js';
import { startProduct } from '../../../test/support/test-app.js';
import { Database } from '../../platform/database/database.js';
import { DispatchRepository } from './dispatch.repository.js';
import { HandOver } from './hand-over.js';
import type { MessageDraft } from './message-draft.js';
import { MessagesService } from './messages.service.js';
import { Sender } from './sender.js';

const COMPANY = 4101;

describe('sending from the ledger', () => {
  let product: INestApplicationContext;
  let sink: MailSink;
  let database: Database;
  let sender: Sender;
  let dispatch: DispatchRepository;
  let number = 0;

  beforeAll(async () => {
    sink = new MailSink();
    product = await startProduct({ smtpUrl: await sink.listen() });
    database = product.get(Database, { strict: false });
    sender = product.get(Sender, { strict: false });
    dispatch = product.get(DispatchRepository, { strict: false });
  });

  beforeEach(async () => {
    await database.query('DELETE FROM messages');
    sink.mood = 'accept';
    sink.onOffer = () => undefined;
  });

  afterAll(async () => {
    await sender.stop();
    await product.close();
    await sink.close();
  });

  const draft = (change: Partial<MessageDraft> = {}): MessageDraft => {
    number += 1;
    return {
      companyId: COMPANY, leadId: null, channel: 'email', lane: 'transactional', kind: 'welcome', source: { type: 'submission', id: number },
      dedupeKey: `test:${number}`, to: `reader${number}@example.test`, subject: `Welcome ${number}`,
      parts: { html: '<p>Hello</p>', preheader: 'Hello', from_name: '', from_email: '', sender: 'Example Ltd', language: 'en' }, ...change,
    };
  };
  const enqueue = (drafts: MessageDraft[]) =>
    database.transaction((tx) => product.get(MessagesService, { strict: false }).enqueue(tx, COMPANY, drafts));
  const rowOf = async (key: string) => (await database.query<{ id: number; state: string; reason: string | null; attempts: number; due_at: Date; fence: number }>(
    'SELECT * FROM messages WHERE company_id = ? AND dedupe_key = ?', [COMPANY, key]))[0]!;
  const set = (key: string, sql: string) => database.query(`UPDATE messages SET ${sql} WHERE company_id = ? AND dedupe_key = ?`, [COMPANY, key]);
  /** As if every wait were over. */
  const hurry = () => database.query(`UPDATE messages SET due_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE state = 'pending'`);
  const expire = () => dispatch.expire();

  it('sends each message once, however often it is asked for', async () => {
    const one = draft();
    await enqueue([one]);
    await enqueue([one, { ...one, subject: 'Another' }]);
    await sender.drain();
    await sender.drain();
    expect(sink.to(one.to)).toHaveLength(1);
    expect(await rowOf(one.dedupeKey)).toMatchObject({ state: 'accepted', reason: null, attempts: 1 });
  });

  it('shares the work of several workers without sending anything twice', async () => {
    const other = await startProduct({ smtpUrl: `smtp://127.0.0.1:${sink.port}` });
    const drafts = Array.from({ length: 120 }, (_, i) => draft({ lane: i % 3 ? 'bulk' : 'transactional' }));
    // Bulk mail needs consent of a lead; these have none and are refused, the answers go out.
    await enqueue(drafts);
    await Promise.all([sender.drain(), other.get(Sender, { strict: false }).drain()]);
    for (const one of drafts) expect(sink.to(one.to)).toHaveLength(one.lane === 'bulk' ? 0 : 1);
    expect(await rowOf(drafts[1]!.dedupeKey)).toMatchObject({ state: 'refused', reason: 'no-consent' });
    await other.get(Sender, { strict: false }).stop();
    await other.close();
  });

  it('sends what a worker had claimed when it died', async () => {
    const one = draft();
    await enqueue([one]);
    const [claim] = await dispatch.claim('email', 'transactional', 1, 'a-worker-that-dies');
    expect(claim).toBeDefined();
    await sender.drain();
    expect(sink.to(one.to)).toHaveLength(0);
    await set(one.dedupeKey, 'lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    await expire();
    await sender.drain();
    expect(sink.to(one.to)).toHaveLength(1);
  });

  it('never sends again what a worker had handed over when it died, and says so', async () => {
    const one = draft();
    await enqueue([one]);
    const [claim] = await dispatch.claim('email', 'transactional', 1, 'a-worker-that-dies');
    expect(await product.get(HandOver, { strict: false }).begin(claim!, 'smtp')).toBe(true);
    await set(one.dedupeKey, 'lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    await expire();
    await hurry();
    await sender.drain();
    expect(sink.to(one.to)).toHaveLength(0);
    expect(await rowOf(one.dedupeKey)).toMatchObject({ state: 'unknown', reason: 'worker-lost', attempts: 1 });
  });

  it('lets no late worker hand over what another has claimed since', async () => {
    const one = draft();
    await enqueue([one]);
    const [late] = await dispatch.claim('email', 'transactional', 1, 'frozen');
    await set(one.dedupeKey, 'lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND');
    const handOver = product.get(HandOver, { strict: false });
    expect(await handOver.begin(late!, 'smtp')).toBe(false);
    await expire();
    const [next] = await dispatch.claim('email', 'transactional', 1, 'awake');
    expect(await handOver.begin(late!, 'smtp')).toBe(false);
    expect(await handOver.begin(next!, 'smtp')).toBe(true);
    expect(await handOver.begin(next!, 'smtp')).toBe(false);
  });

  it('tries again when the server is busy, later each time', async () => {
    const one = draft();
    await enqueue([one]);
    sink.mood = 'busy';
    await sender.drain();
    const first = await rowOf(one.dedupeKey);
    expect(first).toMatchObject({ state: 'pending', reason: 'provider-unreachable', attempts: 1 });
    expect(first.due_at.getTime()).toBeGreaterThan(Date.now());
    sink.mood = 'accept';
    await hurry();
    await sender.drain();
    expect(await rowOf(one.dedupeKey)).toMatchObject({ state: 'accepted', reason: null, attempts: 2 });
    expect(await database.query('SELECT attempt, outcome FROM message_attempts WHERE company_id = ? AND message_id = ? ORDER BY attempt', [COMPANY, first.id]))
      .toEqual([{ attempt: 1, outcome: 'transient' }, { attempt: 2, outcome: 'accepted' }]);
  });

  it('gives up after a finite number of attempts', async () => {
    const one = draft();
    await enqueue([one]);
    await set(one.dedupeKey, 'attempts = 11');
    sink.mood = 'busy';
    await sender.drain();
    expect(await rowOf(one.dedupeKey)).toMatchObject({ state: 'failed', reason: 'attempts-used-up' });
  });

  it('never tries again what the server refused for good', async () => {
    const one = draft();
    await enqueue([one]);
    sink.mood = 'refuse';
    await sender.drain();
    expect(await rowOf(one.dedupeKey)).toMatchObject({ state: 'failed', reason: 'provider-refused', attempts: 1 });
  });

  it('writes no more to a mailbox that does not exist, and goes on writing where only the mail was refused', async () => {
    const [dead, refused] = [draft(), draft()];
    await enqueue([dead]);
    sink.mood = 'no-such-user';
    await sender.drain();
    expect(await rowOf(dead.dedupeKey)).toMatchObject({ state: 'failed', reason: 'hard-bounce', attempts: 1 });
    sink.mood = 'refuse';
    await enqueue([refused]);
    await sender.drain();
    sink.mood = 'accept';
    const [again, stillThere] = [draft({ to: dead.to.toUpperCase() }), draft({ to: refused.to })];
    await enqueue([again, stillThere]);
    await sender.drain();
    expect(await rowOf(again.dedupeKey)).toMatchObject({ state: 'suppressed', reason: 'hard-bounce', attempts: 0 });
    expect(await rowOf(stillThere.dedupeKey)).toMatchObject({ state: 'accepted' });
    expect(sink.to(dead.to)).toEqual([]);
    const listed = await database.query('SELECT channel, reason, source FROM suppressions WHERE company_id = ?', [COMPANY]);
    expect(listed).toEqual([{ channel: 'email', reason: 'hard-bounce', source: 'provider-answer' }]);
  });

  it('blames no reader for a sender that is not one', async () => {
    const { parts } = draft();
    const [wrong, right] = [draft({ parts: { ...parts, from_email: 'a@example.test, b@example.test' } }), draft()];
    await enqueue([wrong]);
    await sender.drain();
    expect(await rowOf(wrong.dedupeKey)).toMatchObject({ state: 'failed', reason: 'provider-refused' });
    const next = { ...right, to: wrong.to };
    await enqueue([next]);
    await sender.drain();
    expect(await rowOf(next.dedupeKey)).toMatchObject({ state: 'accepted' });
  });

  it('never sends again when the server accepted and the answer was lost', async () => {
    const one = draft();
    await enqueue([one]);
    sink.mood = 'accept-and-drop';
    await sender.drain();
    sink.mood = 'accept';
    await hurry();
    await sender.drain();
    expect(sink.to(one.to)).toHaveLength(1);
    expect(await rowOf(one.dedupeKey)).toMatchObject({ state: 'unknown', reason: 'answer-lost' });
  });

  it('lets a stranger not flood a mailbox through many forms', async () => {
    const drafts = Array.from({ length: 15 }, () => draft({ to: 'victim@example.test' }));
    for (const one of drafts) {
      await enqueue([one]);
      await sender.drain();
    }
    expect(sink.to('victim@example.test')).toHaveLength(10);
    expect(await rowOf(drafts.at(-1)!.dedupeKey)).toMatchObject({ state: 'refused', reason: 'frequency-cap' });
  });

  it('keeps a refused draft with its reason and sends nothing', async () => {
    const one = draft({ refusal: { reason: 'template-fault', detail: 'There is no field {{ lead.nme }}.' } });
    await enqueue([one]);
    await sender.drain();
    expect(sink.to(one.to)).toHaveLength(0);
    expect(await rowOf(one.dedupeKey)).toMatchObject({ state: 'refused', reason: 'template-fault' });
  });

  it('finishes what is under way and gives the rest back when it is stopped', async () => {
    const drafts = Array.from({ length: 12 }, () => draft());
    await enqueue(drafts);
    let hasBegun: () => void;
    const begun = new Promise<void>((resolve) => { hasBegun = resolve; });
    sink.onOffer = async () => { hasBegun(); await new Promise((resolve) => setTimeout(resolve, 300)); };
    const other = await startProduct({ smtpUrl: `smtp://127.0.0.1:${sink.port}` });
    const leaving = other.get(Sender, { strict: false });
    leaving.start();
    await begun;
    await leaving.stop();
    const states = await database.query<{ state: string; n: number }>('SELECT state, COUNT(*) AS n FROM messages GROUP BY state');
    expect(states.map((row) => row.state).toSorted()).toEqual(['accepted', 'pending']);
    sink.onOffer = () => undefined;
    await sender.drain();
    for (const one of drafts) expect(sink.to(one.to)).toHaveLength(1);
    await other.close();
  });

  it('calls nobody inside the pause a server asked for', async () => {
    const drafts = [draft(), draft(), draft()];
    await enqueue(drafts);
    sink.mood = 'rate-limit';
    await sender.drain();
    const offered = sink.offered;
    sink.mood = 'accept';
    await hurry();
    await sender.drain();
    expect(sink.offered).toBe(offered);
  });
});
