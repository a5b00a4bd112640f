import { randomUUID } from 'node:crypto';
import { ImportsJobs } from '../../src/modules/leads/imports/imports.jobs.js';
import { ImportRunner } from '../../src/modules/leads/imports/import-runner.js';
import { Dispatcher } from '../../src/platform/events/dispatcher.js';
import { Relay } from '../../src/platform/events/relay.js';
import { call, makeAccount, signIn } from '../support/accounts.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let companyId: number;
let bearer: string;

beforeAll(async () => {
  app = await startApp();
  app.get(Dispatcher).start();
});
beforeEach(async () => {
  const account = await makeAccount(app);
  companyId = account.companyId;
  bearer = (await signIn(app, account)).access;
});
afterAll(async () => {
  await app?.get(Dispatcher).stop();
  await app?.close();
});

const runAll = async () => { while (await app.get(ImportRunner).runNext()); };
const settle = async () => {
  await app.get(Relay).drain();
  await eventually(() => app.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM outbox WHERE company_id = ? AND name LIKE ? AND NOT EXISTS (SELECT 1 FROM handled_events h WHERE h.event_id = outbox.id)', [companyId, 'leads.%']), ([row]) => Number(row!.n) === 0);
};
const step = async (id: number, path: string, body?: unknown) => call(app, 'POST', `/api/imports/${id}/${path}`, { bearer, ...(body === undefined ? {} : { body }) });
const read = async (id: number) => (await call(app, 'GET', `/api/imports/${id}`, { bearer })).json;
const leadsOf = async () => (await call(app, 'GET', '/api/leads?limit=100&sort=email', { bearer })).json.items;

async function send(content: string | Buffer, name = 'contacts.csv') {
  const { json } = await call(app, 'POST', '/api/imports', { bearer, body: { name } });
  const bytes = Buffer.from(content);
  const half = Math.ceil(bytes.length / 2);
  for (const [at, piece] of [[0, bytes.subarray(0, half)], [half, bytes.subarray(half)]] as const) {
    if (piece.length === 0) continue;
    const answer = await fetch(`${app.url}/api/imports/${json.id}/parts?at=${at}`, { method: 'PUT', headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/octet-stream' }, body: new Uint8Array(piece) });
    expect(answer.status).toBe(200);
  }
  return { id: json.id as number, complete: await step(json.id, 'complete') };
}

const options = { known_leads: 'update', tags: [], consent: null };

async function bringIn(content: string | Buffer, more: object = {}, targets?: (string | null)[]) {
  const { id, complete } = await send(content);
  expect(complete.status).toBe(200);
  const checked = await step(id, 'check', { targets: targets ?? complete.json.targets.map((target: string) => target || null), options: { ...options, ...more } });
  expect(checked.status).toBe(200);
  await runAll();
  const forecast = await read(id);
  expect((await step(id, 'start')).status).toBe(200);
  await runAll();
  await settle();
  return { id, forecast: forecast.forecast, result: await read(id) };
}

describe('a file of contacts', () => {
  it('is looked at, checked and imported, and each row that was refused comes back with its reason', async () => {
    await call(app, 'POST', '/api/leads', { bearer, body: { email: 'bob@acme-tools.test', name: 'Bob' } });
    const file = 'Email Address;First Name;Tags;Notes\nada@acme-tools.test;Ada;VIP, Berlin;x\nbob@acme-tools.test;Robert;;x\nnot an address;Eve;;x\nADA@acme-tools.test;Ada;Later;x\n;;;\n';
    const { id, forecast, result } = await bringIn(file, { tags: ['Fair 2026'] });
    expect(forecast).toEqual({ created: 1, updated: 1, repeated: 1, refused: 1 });
    expect(result).toMatchObject({ state: 'done', rows_total: 5, rows_done: 5, created: 1, updated: 1, skipped: 1, refused: 1 });
    expect(await leadsOf()).toMatchObject([
      { email: 'ada@acme-tools.test', first_name: 'Ada', source: 'import', lead_score: 0, tags: ['Berlin', 'Fair 2026', 'Later', 'VIP'] },
      { email: 'bob@acme-tools.test', first_name: 'Robert', tags: ['Fair 2026'] },
    ]);
    const refused = await call(app, 'GET', `/api/imports/${id}/refused.csv`, { bearer });
    expect(refused.headers.get('content-disposition')).toMatch(/attachment/);
    expect(refused.text.trim().split('\r\n')).toEqual(['Row,Problem,Email Address,First Name,Tags,Notes', '4,“not an address” is not an email address.,not an address,Eve,,x']);
    const [ada] = await leadsOf();
    expect((await call(app, 'GET', `/api/leads/${ada.id}/activities`, { bearer })).json.items).toMatchObject([{ kind: 'imported', title: 'Imported from “contacts.csv”' }]);
  });

  it('is taken back: new leads are gone, known ones are as they were, whoever acted since stays', async () => {
    await call(app, 'POST', '/api/leads', { bearer, body: { email: 'bob@x.example', name: 'Bob', phone: '1', tags: ['old'] } });
    const before = await leadsOf();
    const { id } = await bringIn('email,first name,phone,tags\nada@x.example,Ada,,a\nbob@x.example,Robert,2,new\ncleo@x.example,Cleo,,\n');
    await app.database.query("UPDATE leads SET last_activity_at = created_at + INTERVAL 1 SECOND WHERE company_id = ? AND email_normal = 'cleo@x.example'", [companyId]);
    await Promise.all([step(id, 'undo'), step(id, 'undo')]);
    await runAll();
    expect(await read(id)).toMatchObject({ state: 'undone', undone: 2 });
    const after = await leadsOf();
    expect(after.map((lead: { email: string }) => lead.email)).toEqual(['bob@x.example', 'cleo@x.example']);
    expect(after[0]).toMatchObject({ name: before[0].name, phone: '1', tags: ['old'] });
    const again = await bringIn('email,first name\nada@x.example,Adele\n');
    expect(again.result).toMatchObject({ created: 1, updated: 0 });
    expect((await leadsOf())[0]).toMatchObject({ email: 'ada@x.example', first_name: 'Adele' });
  });

  it('fills only what was empty, or leaves known leads alone, as the person chose', async () => {
    await call(app, 'POST', '/api/leads', { bearer, body: { email: 'bob@x.example', name: 'Bob' } });
    await bringIn('email,name,phone\nbob@x.example,Robert,7\n', { known_leads: 'fill' });
    expect((await leadsOf())[0]).toMatchObject({ name: 'Bob', phone: '7' });
    const { result } = await bringIn('email,name,phone\nbob@x.example,Robert,9\n', { known_leads: 'skip' });
    expect(result).toMatchObject({ updated: 0, skipped: 1 });
    expect((await leadsOf())[0]).toMatchObject({ name: 'Bob', phone: '7' });
  });

  it('carries consents and unsubscribes over, and custom fields, and takes the consents back with it', async () => {
    await call(app, 'POST', '/api/custom-fields', { bearer, body: { key: 'budget', label: 'Budget', kind: 'number', options: [] } });
    const { id } = await bringIn('Email,Status,Budget\nada@x.example,subscribed,10.5\nbob@x.example,Unsubscribed,\n', { consent: 'Subscribed to our newsletter in the old shop.' });
    const [ada, bob] = await leadsOf();
    const detail = (await call(app, 'GET', `/api/leads/${ada.id}`, { bearer })).json;
    expect(detail.consents).toMatchObject([{ status: 'granted', text: 'Subscribed to our newsletter in the old shop.', source: 'import' }]);
    expect(detail.custom).toEqual({ budget: 10.5 });
    expect((await call(app, 'GET', `/api/leads/${bob.id}`, { bearer })).json.consents).toEqual([]);
    const suppressed = () => app.database.query('SELECT reason FROM suppressions WHERE company_id = ?', [companyId]);
    expect(await suppressed()).toEqual([{ reason: 'unsubscribed' }]);
    await step(id, 'undo');
    await runAll();
    await settle();
    expect(await suppressed()).toEqual([]);
    expect(await app.database.query('SELECT id FROM consents WHERE company_id = ?', [companyId])).toEqual([]);
  });

  it('of people who unsubscribed elsewhere brings leads whom nobody writes to', async () => {
    await bringIn('Email Address\nada@x.example\n', { standing: 'unsubscribed', consent: 'They agreed once, long ago.' });
    expect(await app.database.query('SELECT reason FROM suppressions WHERE company_id = ?', [companyId])).toEqual([{ reason: 'unsubscribed' }]);
    expect(await app.database.query('SELECT id FROM consents WHERE company_id = ?', [companyId])).toEqual([]);
  });

  it.each<[string, Buffer]>([
    ['UTF-16', Buffer.from('\ufeffemail\tname\nzoe@x.example\tZoë\n', 'utf16le')],
    ['Windows-1252', Buffer.from('email;name\nzoe@x.example;Zo\xeb\n', 'latin1')],
    ['UTF-8 with a mark, in quotation marks', Buffer.from('\ufeff"email","name"\r\n"zoe@x.example","Zoë"\r\n')],
  ])('is read when it is written in %s', async (_encoding, file) => {
    await bringIn(file);
    expect(await leadsOf()).toMatchObject([{ email: 'zoe@x.example', name: 'Zoë' }]);
  });

  it.each<[string, Buffer, RegExp]>([
    ['a spreadsheet', Buffer.from('PK\x03\x04and more', 'latin1'), /Save it as CSV/],
    ['a program', Buffer.from('MZ\x00\x01\x02', 'latin1'), /not a text file/],
    ['a heading alone', Buffer.from('email,name\n'), /no rows under it/],
    ['a million columns', Buffer.from(`${'a,'.repeat(400_000)}\nx\n`), /columns|longer than a million/],
    ['a line without end', Buffer.from('email,name\n' + `x`.repeat(1_200_000)), /longer than a million/],
  ])('is refused in words when it is %s', async (_what, file, words) => {
    const { complete } = await send(file);
    expect(complete.status).toBe(400);
    expect(complete.json.detail).toMatch(words);
  });

  it('fails with the place when a quotation mark is never closed, and what came before can be taken back', async () => {
    const { id, complete } = await send(`email,name\n${Array.from({ length: 1_500 }, (_, index) => `p${index}@x.example,P`).join('\n')}\n"open@x.example,Never closed\n`);
    await step(id, 'check', { targets: complete.json.targets, options });
    await runAll();
    expect(await read(id)).toMatchObject({ state: 'failed', fault: expect.stringMatching(/never closed/) });
  });

  it('asks for an address column, and for each target once', async () => {
    const { id } = await send('email,name\na@x.example,A\n');
    for (const [targets, words] of [[['name', null], /email addresses/], [['email', 'email'], /Two columns/], [['email'], /each column/], [['email', 'custom:nothing'], /no field/], [['email', 'lead_score'], /each column/]] as const) {
      const answer = await step(id, 'check', { targets, options });
      expect(answer.status).toBe(400);
      expect(answer.json.detail).toMatch(words);
    }
    expect((await step(id, 'start')).status).toBe(409);
  });

  it('takes a piece twice, and none that does not follow', async () => {
    const { json } = await call(app, 'POST', '/api/imports', { bearer, body: { name: 'a.csv' } });
    const put = (at: number, text: string, token = bearer) => fetch(`${app.url}/api/imports/${json.id}/parts?at=${at}`, { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }, body: text });
    expect((await put(0, 'email\n')).status).toBe(200);
    expect((await put(0, 'email\n')).status).toBe(200);
    expect((await put(3, 'x')).status).toBe(409);
    const other = (await signIn(app, await makeAccount(app, randomUUID().slice(0, 8)))).access;
    expect((await put(6, 'a@x.example\n', other)).status).toBe(404);
    expect((await put(6, 'a@x.example\n')).status).toBe(200);
    expect((await step(json.id, 'complete')).json).toMatchObject({ state: 'ready', size: 18, targets: ['email'] });
  });

  it('is forgotten after 30 days, but for its figures', async () => {
    const { id } = await bringIn('email,name\nada@x.example,Ada\nnot an address,Eve\n');
    await app.database.query('UPDATE imports SET finished_at = UTC_TIMESTAMP(3) - INTERVAL 31 DAY WHERE id = ?', [id]);
    await app.get(ImportsJobs).tidy();
    expect(await read(id)).toMatchObject({ state: 'done', created: 1, refused: 1 });
    expect((await call(app, 'GET', `/api/imports/${id}/refused.csv`, { bearer })).text.trim().split('\n')).toHaveLength(1);
    expect((await step(id, 'undo')).json).toMatchObject({ status: 409, code: 'import-too-old' });
    expect(await leadsOf()).toHaveLength(1);
  });

  it('goes on at the row where another worker died', async () => {
    const { id, complete } = await send(`email\n${Array.from({ length: 2_500 }, (_, index) => `p${index}@x.example`).join('\n')}\n`);
    await step(id, 'check', { targets: complete.json.targets, options });
    await runAll();
    await step(id, 'start');
    const dying = app.get(ImportRunner);
    Object.assign(dying, { isStopping: true });
    await dying.runNext();
    Object.assign(dying, { isStopping: false });
    expect(await read(id)).toMatchObject({ state: 'running', rows_done: 1_000, created: 1_000 });
    await app.database.query("UPDATE imports SET lease_owner = 'a dead one', lease_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?", [id]);
    await runAll();
    expect(await read(id)).toMatchObject({ state: 'done', rows_done: 2_500, created: 2_500, skipped: 0 });
  });
});
