import { randomUUID } from 'node:crypto';
import { call, makeAccount, pairSite, signIn, siteToken } from '../support/accounts.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let admin: string;
let stranger: string;
let companyId: number;
let userId: number;

beforeAll(async () => {
  app = await startApp({ worker: true });
  const account = await makeAccount(app);
  ({ companyId, userId } = account);
  admin = (await signIn(app, account)).access;
  stranger = (await signIn(app, await makeAccount(app))).access;
});
afterAll(() => app?.close());

interface Bulk { id: number; state: string; total: number; done: number; changed: number }
const order = (body: object, headers: Record<string, string> = {}, bearer = admin) => call(app, 'POST', '/api/leads/bulk', { bearer, body, headers });
const reached = async (id: number, state: string): Promise<Bulk> => (await eventually(() => call(app, 'GET', `/api/leads/bulk/${id}`, { bearer: admin }), (answer) => answer.json.state === state, 20_000)).json;
const done = async (body: object): Promise<Bulk> => reached((await order(body)).json.id, 'done');
const undone = async (id: number): Promise<Bulk> => {
  expect((await call(app, 'POST', `/api/leads/bulk/${id}/undo`, { bearer: admin })).status).toBe(202);
  return reached(id, 'undone');
};

/** Waits until every fact of the company went its way. */
const settled = () => eventually(() => app.database.query('SELECT id FROM outbox WHERE company_id = ? AND state <> 2', [companyId]), (waiting) => waiting.length === 0, 20_000);

/** Leads with a word of their own, in two statuses, some tagged; answers their ids in order. */
async function plant(word: string, count: number): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, i) => [companyId, `${word}-${i}@example.test`, `${word}-${i}@example.test`, `${word} ${i}`, i % 3 ? 'new' : 'contacted', i % 5 ? null : userId, new Date()]);
  await app.database.query('INSERT INTO leads (company_id, email, email_normal, name, status, assigned_to, last_activity_at) VALUES ?', [rows]);
  const ids = (await app.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND name LIKE ? ORDER BY id', [companyId, `${word} %`])).map((row) => row.id);
  await call(app, 'POST', `/api/leads/${ids[0]}/tags`, { bearer: admin, body: { tag: word } });
  return ids;
}

/** All that work on many leads can change, and nothing that counts changes. */
async function picture(word: string): Promise<string> {
  return JSON.stringify(await app.database.query(
    `SELECT l.id, l.status, l.assigned_to, l.deleted_at, (SELECT GROUP_CONCAT(t.name ORDER BY t.name) FROM lead_tags lt JOIN tags t ON t.id = lt.tag_id WHERE lt.company_id = l.company_id AND lt.lead_id = l.id) AS tags
     FROM leads l WHERE l.company_id = ? AND l.name LIKE ? ORDER BY l.id`, [companyId, `${word} %`]));
}

describe('work on many leads', () => {
  it.each([['tag', ''], ['untag', ''], ['status', 'won'], ['owner', ''], ['owner', 'me'], ['delete', '']])('%s %s is done to all that fit and taken back to exactly what was', async (action, given) => {
    const word = `w${randomUUID().slice(0, 8)}`;
    await plant(word, 1_203);
    const before = await picture(word);
    const value = action.endsWith('tag') ? word : given === 'me' ? String(userId) : given;
    const bulk = await done({ action, value, filter: { search: word } });
    expect(bulk).toMatchObject({ total: 1_203, done: 1_203, changed: { tag: 1_202, untag: 1, status: 1_203, delete: 1_203, owner: given ? 962 : 241 }[action] });
    expect(await picture(word)).not.toBe(before);
    await undone(bulk.id);
    expect(await picture(word)).toBe(before);
  }, 60_000);

  it.each([
    ['tag', 'fair', ['Tag “fair” removed', 'Tagged “fair”']], ['untag', 'mine', ['Tagged “mine”', 'Tag “mine” removed', 'Tagged “mine”']],
    ['status', 'won', ['Status changed from won back to new', 'Status changed from new to won']], ['owner', '', ['Owner changed', 'Owner taken away']], ['delete', '', ['Brought back', 'Deleted']],
  ])('%s stands on each timeline with the name of who ordered it, once, and so does the undoing', async (action, value, titles) => {
    const word = `h${randomUUID().slice(0, 8)}`;
    const ids = await plant(word, 12);
    // It has an owner and is new.
    const lead = ids[10]!;
    if (action === 'untag') await call(app, 'POST', `/api/leads/${lead}/tags`, { bearer: admin, body: { tag: 'mine' } });
    await undone((await done({ action, value, filter: { search: word } })).id);
    const deeds = async () => app.database.query<{ title: string; actor: string | null }>('SELECT title, actor FROM activities WHERE company_id = ? AND lead_id = ? ORDER BY id DESC', [companyId, lead]);
    await settled();
    const found = await deeds();
    expect(found.map((deed) => deed.title)).toEqual(titles);
    expect(new Set(found.map((deed) => deed.actor))).toEqual(new Set([(await app.database.query<{ name: string }>('SELECT name FROM users WHERE id = ?', [userId]))[0]!.name]));
  });

  it('is done to the leads that were named and no others, and to those that fit when it was ordered', async () => {
    const word = `n${randomUUID().slice(0, 8)}`;
    const ids = await plant(word, 4);
    expect(await done({ action: 'status', value: 'lost', ids: [ids[2], ids[1], ids[1]] })).toMatchObject({ total: 2, changed: 2 });
    expect(JSON.parse(await picture(word)).map((lead: { status: string }) => lead.status)).toEqual(['contacted', 'lost', 'lost', 'contacted']);
    expect(await done({ action: 'tag', value: 'gone', filter: { search: word, status: 'lost' } })).toMatchObject({ total: 2, changed: 2 });
    expect(await done({ action: 'tag', value: 'mine', filter: { search: word, owner: ['me'] } })).toMatchObject({ changed: 1 });
  });

  it('is one piece of work however often the button is pressed, also the undoing', async () => {
    const word = `d${randomUUID().slice(0, 8)}`;
    const ids = await plant(word, 3);
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => order({ action: 'status', value: 'won', ids }, headers)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.json.id}`)).size).toBe(1);
    const { id } = await reached(answers[0]!.json.id, 'done');
    await Promise.all(Array.from({ length: 5 }, () => call(app, 'POST', `/api/leads/bulk/${id}/undo`, { bearer: admin })));
    await reached(id, 'undone');
    expect((await call(app, 'POST', `/api/leads/bulk/${id}/undo`, { bearer: admin })).json.state).toBe('undone');
    const [row] = await app.database.query<{ version: number }>('SELECT version FROM leads WHERE id = ?', [ids[1]]);
    expect(row!.version).toBe(3);
  });

  it('does not undo what somebody made of a lead since', async () => {
    const word = `s${randomUUID().slice(0, 8)}`;
    const ids = await plant(word, 2);
    const { id } = await done({ action: 'status', value: 'won', ids });
    await call(app, 'PATCH', `/api/leads/${ids[0]}`, { bearer: admin, body: { version: 2, status: 'qualified' } });
    await undone(id);
    expect(JSON.parse(await picture(word)).map((lead: { status: string }) => lead.status)).toEqual(['qualified', 'new']);
  });

  it('lets a seller change their own leads only, and neither delete nor give away', async () => {
    const word = `p${randomUUID().slice(0, 8)}`;
    const ids = await plant(word, 6);
    const seller = siteToken(await pairSite(app, admin), { caps: ['dmat_view_leads', 'dmat_sell'], sub: '9', name: word });
    await call(app, 'GET', '/api/leads', { bearer: seller });
    const me = (await call(app, 'GET', '/api/team', { bearer: admin })).json.items.find((one: { name: string }) => one.name === word).id as number;
    await done({ action: 'owner', value: String(me), ids: [ids[3]] });
    const bulk = (await order({ action: 'status', value: 'won', filter: { search: word } }, {}, seller)).json as Bulk;
    expect(await reached(bulk.id, 'done')).toMatchObject({ changed: 1 });
    expect((await reached((await order({ action: 'status', value: 'lost', ids }, {}, seller)).json.id, 'done')).changed).toBe(1);
    for (const body of [{ action: 'delete', ids }, { action: 'owner', value: '', ids }]) expect((await order(body, {}, seller)).status).toBe(403);
  });

  it.each([
    [{ action: 'status', value: 'won' }], [{ action: 'status', value: 'alive', ids: [1] }], [{ action: 'tag', value: 'a,b', ids: [1] }], [{ action: 'tag', value: ' ', ids: [1] }], [{ action: 'fire', ids: [1] }],
    [{ action: 'owner', value: '999999999', ids: [1] }], [{ action: 'owner', value: 'x', ids: [1] }], [{ action: 'delete', ids: [] }], [{ action: 'delete', ids: ['1'] }], [{ action: 'delete', ids: [1], filter: {} }],
    [{ action: 'delete', filter: { colour: 'red' } }], [{ action: 'delete', filter: { custom: { nothing: 'x' } } }], [{ action: 'delete', filter: [] }],
  ])('refuses %j', async (body) => {
    expect((await order(body)).status).toBe(400);
  });

  it('touches nothing of another company', async () => {
    const word = `x${randomUUID().slice(0, 8)}`;
    const ids = await plant(word, 2);
    const before = await picture(word);
    const bulk = (await order({ action: 'delete', ids }, {}, stranger)).json as Bulk;
    await eventually(() => call(app, 'GET', `/api/leads/bulk/${bulk.id}`, { bearer: stranger }), (answer) => answer.json.state === 'done');
    expect(await picture(word)).toBe(before);
    expect((await call(app, 'GET', `/api/leads/bulk/${bulk.id}`, { bearer: admin })).status).toBe(404);
  });
});
