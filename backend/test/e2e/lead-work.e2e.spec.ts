import { randomUUID } from 'node:crypto';
import { call, makeAccount, signIn, type Account } from '../support/accounts.js';
import { pdf, png } from '../support/sample-files.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let admin: string;
let seller: { id: number; bearer: string };

beforeAll(async () => {
  app = await startApp();
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  const sam = { name: 'Sam', email: `sam-${randomUUID().slice(0, 8)}@example.test`, password: 'the password of Sam', role: 'sales' };
  const { json } = await call(app, 'POST', '/api/users', { bearer: admin, body: sam });
  seller = { id: json.id, bearer: (await signIn(app, sam)).access };
});
afterAll(() => app?.close());

const as = (body?: object, bearer = admin) => ({ bearer, ...(body ? { body } : {}) });
const makeLead = async (more: object = {}) => {
  const lead = (await call(app, 'POST', '/api/leads', as({ email: `${randomUUID()}@example.test`, name: 'Ada' }))).json as { id: number; version: number };
  return Object.keys(more).length === 0 ? lead : (await call(app, 'PATCH', `/api/leads/${lead.id}`, as({ ...more, version: lead.version }))).json as { id: number; version: number };
};
const kinds = async (id: number) => (await call(app, 'GET', `/api/leads/${id}/timeline`, as())).json.items.map((entry: { activities: { kind: string }[] }) => entry.activities[0]!.kind).reverse();

describe('tasks', () => {
  it('are added once, changed by one person at a time, done, deleted and brought back', async () => {
    const lead = await makeLead();
    const path = `/api/leads/${lead.id}/tasks`;
    const body = { title: ' Call her ', due_at: '2026-01-05T09:00:00Z', assigned_to: seller.id };
    const answers = await Promise.all([1, 2].map(() => call(app, 'POST', path, { ...as(body), headers: { 'idempotency-key': `key-${lead.id}` } })));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    const [task] = (await call(app, 'GET', path, as())).json.items as [{ id: number; version: number }];
    expect((await call(app, 'GET', path, as())).json.items).toMatchObject([{ title: 'Call her', due_at: '2026-01-05T09:00:00.000Z', assigned_to: seller.id, done_at: null, created_by: expect.stringMatching(/^Admin/) }]);
    const done = await call(app, 'PATCH', `${path}/${task.id}`, as({ is_done: true, version: task.version }));
    expect(done.json).toMatchObject({ done_at: expect.any(String), version: task.version + 1 });
    expect((await call(app, 'PATCH', `${path}/${task.id}`, as({ title: 'Other', version: task.version }))).json.code).toBe('task-changed');
    await call(app, 'PATCH', `${path}/${task.id}`, as({ is_done: false, due_at: null, assigned_to: null, version: done.json.version }));
    for (const step of [['DELETE', ''], ['DELETE', ''], ['POST', '/restore']] as const) {
      expect((await call(app, step[0], `${path}/${task.id}${step[1]}`, as())).status).toBe(204);
    }
    expect((await call(app, 'GET', path, as())).json.items).toMatchObject([{ title: 'Call her', due_at: null, assigned_to: null, done_at: null }]);
    expect(await kinds(lead.id)).toEqual(['task_added', 'task_done', 'task_reopened', 'task_deleted', 'task_reopened']);
  });

  it('are refused for what is no task, no user, and no lead', async () => {
    const lead = await makeLead();
    const post = (body: object, id = lead.id) => call(app, 'POST', `/api/leads/${id}/tasks`, as(body));
    expect([(await post({ title: '  ' })).status, (await post({ title: 'x', due_at: 'soon' })).status, (await post({ title: 'x'.repeat(256) })).status]).toEqual([400, 400, 400]);
    expect((await post({ title: 'x', assigned_to: 999_999_999 })).json.code).toBe('owner-unknown');
    expect((await post({ title: 'x' }, 999_999_999)).status).toBe(404);
    expect((await call(app, 'PATCH', `/api/leads/${lead.id}/tasks/999999999`, as({ version: 1 }))).json.code).toBe('task-not-found');
  });

  it('of all leads come with the most urgent first; a seller sees those of their own leads', async () => {
    const [own, other] = [await makeLead({ assigned_to: seller.id }), await makeLead()];
    const add = (id: number, title: string, due_at: string | null, assigned_to: number | null = null) => call(app, 'POST', `/api/leads/${id}/tasks`, as({ title, due_at, assigned_to }));
    await add(own.id, 'later', null);
    await add(own.id, 'late', '2020-01-01T00:00:00Z', seller.id);
    await add(other.id, 'not theirs', '2020-01-01T00:00:00Z', seller.id);
    const titles = async (query: string, bearer: string) => {
      const { json } = await call(app, 'GET', `/api/tasks?${query}`, as(undefined, bearer));
      return [json.items.map((task: { title: string }) => task.title), json.overdue];
    };
    expect(await titles('open', seller.bearer)).toEqual([['late', 'later'], 1]);
    expect(await titles('open&mine', seller.bearer)).toEqual([['late'], 1]);
    expect((await call(app, 'GET', '/api/tasks?open=perhaps', as())).status).toBe(400);
    expect((await call(app, 'GET', `/api/leads/${other.id}/tasks`, as(undefined, seller.bearer))).status).toBe(404);
  });
});

describe('files of a lead', () => {
  const send = (id: number, name: string, content: Buffer, bearer = admin) => fetch(`${app.url}/api/leads/${id}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST', body: new Uint8Array(content), headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/octet-stream' } });
  const list = async (id: number) => (await call(app, 'GET', `/api/leads/${id}/files`, as())).json.items as { id: number; name: string }[];

  it('are kept once, handed out to be saved, deleted and brought back', async () => {
    const lead = await makeLead({ assigned_to: seller.id });
    const answers = await Promise.all([1, 2].map(() => send(lead.id, 'Offer.pdf', pdf())));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    const files = await list(lead.id);
    expect(files).toMatchObject([{ name: 'Offer.pdf', mime: 'application/pdf', size: pdf().length }]);
    const { id } = files[0]!;
    const given = await fetch(`${app.url}/api/files/${id}`, { headers: { authorization: `Bearer ${seller.bearer}` } });
    expect([given.status, given.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
    for (const step of [['DELETE', ''], ['DELETE', ''], ['POST', '/restore']] as const) {
      expect((await call(app, step[0], `/api/leads/${lead.id}/files/${id}${step[1]}`, as())).status).toBe(204);
      expect(await list(lead.id)).toHaveLength(step[0] === 'DELETE' ? 0 : 1);
    }
    expect(await kinds(lead.id)).toEqual(['owner_changed', 'file_added', 'file_deleted', 'file_added']);
  });

  it('are refused by what they are: disguised, of another type, too large, no file at all', async () => {
    const lead = await makeLead();
    const codes = [];
    for (const [name, content] of [['a.pdf', png()], ['a.php', pdf()], ['a.svg', Buffer.from('<svg onload="x"/>')], ['a.pdf', Buffer.alloc(0)]] as const) {
      codes.push((await (await send(lead.id, name, content)).json() as { code: string }).code);
    }
    expect(codes).toEqual(['file-name', 'file-name', expect.stringMatching(/^file-/), 'file-empty']);
    expect((await send(lead.id, 'a.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).status).toBe(413);
    expect((await call(app, 'POST', `/api/leads/${lead.id}/files?name=a.txt`, as({}))).json.code).toBe('body-not-bytes');
    expect(await list(lead.id)).toEqual([]);
  });

  it('of other people’s leads are not there for a seller', async () => {
    const lead = await makeLead();
    await send(lead.id, 'Offer.pdf', pdf());
    const [{ id }] = await list(lead.id) as unknown as [{ id: number }];
    expect((await send(lead.id, 'x.pdf', pdf(), seller.bearer)).status).toBe(404);
    expect((await call(app, 'GET', `/api/files/${id}`, as(undefined, seller.bearer))).status).toBe(404);
  });
});

describe('POST /api/leads/{id}/restore', () => {
  it('brings a deleted lead back with all that hung on it, once', async () => {
    const lead = await makeLead();
    await call(app, 'POST', `/api/leads/${lead.id}/tags`, as({ tag: 'vip' }));
    await call(app, 'DELETE', `/api/leads/${lead.id}`, as());
    expect((await call(app, 'GET', `/api/leads/${lead.id}`, as())).status).toBe(404);
    const answers = await Promise.all([1, 2].map(() => call(app, 'POST', `/api/leads/${lead.id}/restore`, as())));
    expect(answers.map((answer) => [answer.status, answer.json.tags])).toEqual([[200, ['vip']], [200, ['vip']]]);
    expect(await kinds(lead.id)).toEqual(['tag_added', 'deleted', 'restored']);
    expect((await call(app, 'POST', '/api/leads/999999999/restore', as())).status).toBe(404);
  });

  it('does not bring back what became part of another lead', async () => {
    const [keep, other] = [await makeLead(), await makeLead()];
    await call(app, 'POST', `/api/leads/${keep.id}/merge`, as({ merge_id: other.id, version: keep.version, merge_version: other.version }));
    expect((await call(app, 'POST', `/api/leads/${other.id}/restore`, as())).status).toBe(404);
  });
});
