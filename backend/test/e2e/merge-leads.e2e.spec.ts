import { randomUUID } from 'node:crypto';
import { FieldDefinitionsService } from '../../src/modules/leads/fields/field-definitions.service.js';
import { SuppressionsService } from '../../src/modules/privacy/index.js';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, type Account, type PairedSite } from '../support/accounts.js';
import { plantRow } from '../support/plant-row.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let admin: string;
let site: PairedSite;
const form = makeForm();

beforeAll(async () => {
  app = await startApp({ worker: true, config: { trustedProxies: ['127.0.0.1'] } });
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  site = await pairSite(app, admin);
  await app.get(FieldDefinitionsService).create(account.companyId, { label: 'Plan', kind: 'text' });
  await app.get(FieldDefinitionsService).create(account.companyId, { label: 'Seats', kind: 'number' });
});
afterAll(() => app?.close());

interface Made { id: number; email: string; version: number; name: string }
const as = (body?: object) => ({ bearer: admin, ...(body ? { body } : {}) });
const read = async (id: number): Promise<Made> => (await call(app, 'GET', `/api/leads/${id}`, as())).json;
const merge = async (keep: Made, other: Made, more: object = {}) => {
  const [a, b] = [await read(keep.id), await read(other.id)];
  return call(app, 'POST', `/api/leads/${keep.id}/merge`, as({ merge_id: other.id, version: a.version, merge_version: b.version, ...more }));
};
const undo = (keep: Made, mergeId: number) => call(app, 'POST', `/api/leads/${keep.id}/merges/${mergeId}/undo`, as());

/** Somebody who sent a form, with something of everything. */
async function person(name: string, more: { answers?: object; custom?: object; tag?: string } = {}): Promise<Made> {
  const email = `${randomUUID().slice(0, 8)}@firm-${randomUUID().slice(0, 6)}.example`;
  const sent = await submit(app, site, form, submissionOf(site, form, { email, name, news: true, ...more.answers }));
  expect(sent.status).toBe(201);
  const [{ id }] = await app.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND email = ?', [account.companyId, email]) as [{ id: number }];
  const { companyId: company_id } = account;
  const visitor = await plantRow(app.database, 'visitors', '', { company_id, lead_id: id, uid: Buffer.from(randomUUID().replaceAll('-', ''), 'hex') });
  await plantRow(app.database, 'analytics_events', '', { company_id, lead_id: id, visitor_id: visitor, id: visitor, occurred_at: new Date(), event_type: 1, flags: 0, page_id: 1 });
  await plantRow(app.database, 'files', '', { company_id, owner_kind: 'lead', owner_id: id, store_key: `${company_id}/202601/${randomUUID().replaceAll('-', '')}`, name: `${name}.pdf` });
  await plantRow(app.database, 'lead_tasks', '', { company_id, lead_id: id, title: `Call ${name}` });
  await call(app, 'POST', `/api/leads/${id}/notes`, as({ body: `About ${name}` }));
  if (more.tag) await call(app, 'POST', `/api/leads/${id}/tags`, as({ tag: more.tag }));
  await eventually(() => read(id), (lead) => (lead as unknown as { lead_score: number; organization_id: number | null }).lead_score === 20 && (lead as unknown as { organization_id: number | null }).organization_id !== null);
  if (more.custom) await call(app, 'PATCH', `/api/leads/${id}`, as({ custom: more.custom, version: (await read(id)).version }));
  await settled();
  return read(id);
}

/** Everything that was told has been worked through. */
const settled = () => eventually(async () => (await app.database.query('SELECT id FROM outbox WHERE company_id = ? AND state = 0', [account.companyId])).length, (open) => open === 0);

const tables = ['submissions', 'consents', 'lead_notes', 'lead_tags', 'lead_field_values', 'score_entries', 'messages', 'visitors', 'analytics_events', 'lead_tasks'];

/** All that is known of a lead, as one text. */
async function pictureOf(id: number): Promise<string> {
  const rows = await Promise.all(tables.map(async (table) => [table, (await app.database.query('SELECT * FROM ?? WHERE company_id = ? AND lead_id = ?', [table, account.companyId, id])).map((row) => JSON.stringify(row)).sort()]));
  const activities = await app.database.query(`SELECT * FROM activities WHERE company_id = ? AND lead_id = ? AND kind NOT IN ('merged', 'unmerged', 'tier_changed') ORDER BY id`, [account.companyId, id]);
  const files = await app.database.query(`SELECT * FROM files WHERE company_id = ? AND owner_kind = 'lead' AND owner_id = ?`, [account.companyId, id]);
  const [lead] = await app.database.query<Record<string, unknown>>('SELECT * FROM leads WHERE id = ?', [id]);
  const { version: _version, updated_at: _updated, ...row } = lead!;
  return JSON.stringify([row, rows, activities, files]);
}

describe('merging two leads', () => {
  it('leaves one with all that both had, and the undo restores both exactly', async () => {
    const keep = await person('Ada', { custom: { plan: 'pro' }, tag: 'vip' });
    const other = await person('Ada Lovelace', { answers: { firm: 'Engines' }, custom: { plan: 'free', seats: 5 }, tag: 'guide-reader' });
    const before = [await pictureOf(keep.id), await pictureOf(other.id)];

    const done = await merge(keep, other);
    expect(done.status).toBe(200);
    expect(done.json.lead).toMatchObject({ id: keep.id, email: keep.email, name: 'Ada', company_name: 'Engines', lead_score: 40, tags: ['guide', 'guide-reader', 'vip'] });
    const whole = (await call(app, 'GET', `/api/leads/${keep.id}`, as())).json;
    expect([whole.submissions.length, whole.notes.length, whole.consents.length, whole.score_entries.length, whole.custom]).toEqual([2, 2, 2, 2, { plan: 'pro', seats: 5 }]);
    expect((await call(app, 'GET', `/api/leads/${other.id}`, as())).status).toBe(404);
    expect((await call(app, 'GET', `/api/leads/${keep.id}/merges`, as())).json.items).toMatchObject([{ merged_id: other.id, email: other.email, by: expect.stringMatching(/^Admin/) }]);

    const undone = await undo(keep, done.json.merge_id);
    expect(undone.json).toMatchObject({ lead: { id: keep.id }, other: { id: other.id } });
    expect([await pictureOf(keep.id), await pictureOf(other.id)]).toEqual(before);
    expect((await undo(keep, done.json.merge_id)).status).toBe(200);
    expect([await pictureOf(keep.id), await pictureOf(other.id)]).toEqual(before);
  });

  it('takes the chosen fields, the address too, and gives them back', async () => {
    const [keep, other] = [await person('Ada', { custom: { plan: 'pro' } }), await person('Ada Lovelace', { custom: { plan: 'free' } })];
    const before = [await pictureOf(keep.id), await pictureOf(other.id)];
    const done = await merge(keep, other, { take: ['email', 'name', 'custom.plan'] });
    expect(done.json.lead).toMatchObject({ id: keep.id, email: other.email, name: 'Ada Lovelace', last_name: 'Lovelace' });
    expect((await call(app, 'GET', `/api/leads/${keep.id}`, as())).json.custom).toEqual({ plan: 'free' });
    await undo(keep, done.json.merge_id);
    expect([await pictureOf(keep.id), await pictureOf(other.id)]).toEqual(before);
  });

  it('happens once, however often it is clicked', async () => {
    const [keep, other] = [await person('Ada'), await person('Ada L.')];
    const body = { merge_id: other.id, version: keep.version, merge_version: other.version };
    const answers = await Promise.all([1, 2, 3].map(() => call(app, 'POST', `/api/leads/${keep.id}/merge`, as(body))));
    expect(answers.map((answer) => [answer.status, answer.json.merge_id])).toEqual(Array(3).fill([200, answers[0]!.json.merge_id]));
    expect(await app.database.query('SELECT id FROM lead_merges WHERE survivor_id = ?', [keep.id])).toHaveLength(1);
  });

  it('is refused for who saw an older version, and for a lead with itself', async () => {
    const [keep, other] = [await person('Ada'), await person('Ada L.')];
    expect((await merge(keep, other, { version: keep.version + 7 })).json.code).toBe('lead-changed');
    expect((await merge(keep, other, { merge_version: other.version + 7 })).json.code).toBe('lead-changed');
    expect((await merge(keep, keep)).json.code).toBe('merge-with-itself');
    expect((await merge(keep, other, { take: ['lead_score'] })).status).toBe(400);
  });

  it('knows the other address from then on', async () => {
    const [keep, other] = [await person('Ada'), await person('Ada L.')];
    await merge(keep, other);
    const again = await submit(app, site, form, submissionOf(site, form, { email: other.email, name: 'Ada King', firm: 'Engines' }));
    expect(again.status).toBe(201);
    const made = await call(app, 'POST', '/api/leads', as({ email: other.email, job_title: 'Analyst' }));
    expect([made.status, made.json]).toMatchObject([200, { id: keep.id, email: keep.email, name: 'Ada King', company_name: 'Engines', job_title: 'Analyst' }]);
    expect((await call(app, 'GET', `/api/leads/${keep.id}`, as())).json.submissions).toHaveLength(3);
    expect((await call(app, 'GET', `/api/leads/${other.id}`, as())).status).toBe(404);
  });

  it('follows the wish of whoever wanted less, until it is undone', async () => {
    const [keep, other] = [await person('Ada'), await person('Ada L.')];
    const suppressions = app.get(SuppressionsService);
    const { companyId } = account;
    const named = (address: string) => ({ channel: 'email' as const, hash: suppressions.hash(companyId, 'email', address), masked: 'x' });
    const reason = (address: string) => app.database.transaction((tx) => suppressions.reason(tx, companyId, named(address)));
    await app.database.transaction((tx) => suppressions.add(tx, companyId, named(other.email), 'unsubscribed', 'unsubscribe-page'));
    await plantRow(app.database, 'consents', '', { company_id: companyId, lead_id: keep.id, purpose: 'marketing', channel: 'email', status: 'withdrawn', at: new Date(Date.now() - 50) });
    await plantRow(app.database, 'consents', '', { company_id: companyId, lead_id: other.id, purpose: 'marketing', channel: 'email', status: 'granted', at: new Date() });
    const before = [await pictureOf(keep.id), await pictureOf(other.id)];
    const done = await merge(keep, other);
    const whole = (await call(app, 'GET', `/api/leads/${keep.id}`, as())).json;
    expect([whole.suppression, whole.consents.at(-1)]).toMatchObject(['unsubscribed', { status: 'withdrawn', source: 'merge' }]);
    await undo(keep, done.json.merge_id);
    expect([await reason(keep.email), await reason(other.email)]).toEqual([null, 'unsubscribed']);
    expect([await pictureOf(keep.id), await pictureOf(other.id)]).toEqual(before);
  });

  it('keeps what was changed since when it is undone, and is undone for 30 days, the latest first', async () => {
    const [keep, other, third] = [await person('Ada'), await person('Ada L.', { answers: { firm: 'Engines' } }), await person('Ada K.')];
    const first = await merge(keep, other, { take: ['name', 'company_name'] });
    await call(app, 'PATCH', `/api/leads/${keep.id}`, as({ name: 'Augusta', version: (await read(keep.id)).version }));
    const second = await merge(third, keep);
    expect((await undo(keep, first.json.merge_id)).status).toBe(409);
    await undo(third, second.json.merge_id);
    const back = await undo(keep, first.json.merge_id);
    expect(back.json).toMatchObject({ lead: { name: 'Augusta', company_name: null }, other: { name: 'Ada L.', company_name: 'Engines' } });
    const late = await merge(keep, other);
    await app.database.query('UPDATE lead_merges SET made_at = made_at - INTERVAL 31 DAY WHERE id = ?', [late.json.merge_id]);
    expect((await undo(keep, late.json.merge_id)).json.code).toBe('merge-too-old');
  });
});

describe('GET /api/leads/{id}/duplicates', () => {
  it('finds the same phone, mailbox, and name in one organization, and nobody else', async () => {
    const tag = randomUUID().slice(0, 8);
    const create = async (body: object) => (await call(app, 'POST', '/api/leads', as(body))).json as Made;
    const lead = await create({ email: `ada.l${tag}@gmail.com`, name: 'Ada', phone: `+49 170 ${tag.replace(/\D/g, '1').padEnd(8, '4')}` });
    const phone = await create({ email: `x${tag}@a.example`, phone: `(0170) ${tag.replace(/\D/g, '1').padEnd(8, '4')}` });
    const mailbox = await create({ email: `A.d.a.l${tag}+news@googlemail.com` });
    await create({ email: `adax.l${tag}@gmail.com`, name: 'Ada' });
    const found = (await call(app, 'GET', `/api/leads/${lead.id}/duplicates`, as())).json.items as { lead: Made; reasons: string[] }[];
    expect(found.map((one) => [one.lead.id, one.reasons]).sort()).toEqual([[phone.id, ['phone']], [mailbox.id, ['mailbox']]].sort());

    const [one, two] = [await create({ email: `one@${tag}.example`, name: 'Grace Hopper' }), await create({ email: `two@${tag}.example`, name: 'grace hopper' })];
    const person = await eventually(async () => (await call(app, 'GET', `/api/leads/${one.id}/duplicates`, as())).json.items, (items) => items.length === 1);
    expect(person).toMatchObject([{ lead: { id: two.id }, reasons: ['person'] }]);
  });
});
