import { randomUUID } from 'node:crypto';
import { call, makeAccount, signIn, type Account } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
beforeAll(async () => { app = await startApp(); });
afterAll(() => app?.close());
beforeEach(async () => { account = await makeAccount(app); });

const me = async (bearer: string): Promise<number> => (await call(app, 'GET', '/api/me', { bearer })).status;
const refresh = (token: string) => call(app, 'POST', '/api/auth/refresh', { body: { refresh_token: token } });

describe('signing in', () => {
  it('answers tokens that say who is calling', async () => {
    const { json, status } = await call(app, 'POST', '/api/auth/login', { body: { email: ` ${account.email.toUpperCase()} `, password: account.password } });
    expect(status).toBe(200);
    expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    const who = await call(app, 'GET', '/api/me', { bearer: json.access_token });
    expect(who.json).toMatchObject({ kind: 'user', id: String(account.userId), email: account.email, company: { id: account.companyId, name: account.company } });
    expect(who.json.caps).toEqual(expect.arrayContaining(['dmat_view_leads', 'dmat_manage_settings']));
    expect(who.json.caps).not.toContain('dmat_site');
  });

  it('refuses a wrong password and an unknown address in the same words', async () => {
    const wrong = await call(app, 'POST', '/api/auth/login', { body: { email: account.email, password: 'not this one' } });
    const unknown = await call(app, 'POST', '/api/auth/login', { body: { email: `nobody-${Date.now()}@example.test`, password: 'not this one' } });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.text).toBe(unknown.text);
    expect(wrong.headers.get('content-type')).toMatch('application/problem+json');
  });

  it('refuses fields it does not know, nested ones too', async () => {
    const body = { email: account.email, password: account.password, company_id: 1 };
    expect((await call(app, 'POST', '/api/auth/login', { body })).status).toBe(400);
    expect((await call(app, 'POST', '/api/auth/login', { body: { email: { value: 'x' }, password: ['y'] } })).status).toBe(400);
  });
});

describe('staying signed in', () => {
  it('trades each refresh token for the next', async () => {
    const first = await signIn(app, account);
    const second = await refresh(first.refresh);
    expect(second.status).toBe(200);
    expect(second.json.refresh_token).not.toBe(first.refresh);
    expect(await me(second.json.access_token)).toBe(200);
  });

  it('ends the whole login when a refresh token comes twice', async () => {
    const first = await signIn(app, account);
    const second = await refresh(first.refresh);
    const replay = await refresh(first.refresh);
    expect(replay.status).toBe(401);
    expect((await refresh(second.json.refresh_token)).status).toBe(401);
    expect(await me(second.json.access_token)).toBe(401);
    expect(await me(first.access)).toBe(401);
  });

  it('lets only one of two that use a token at once through, and ends the login', async () => {
    const { refresh: token } = await signIn(app, account);
    const answers = await Promise.all([refresh(token), refresh(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const winner = answers.find(({ status }) => status === 200)!;
    expect((await refresh(winner.json.refresh_token)).status).toBe(401);
  });

  it('leaves other logins of the same person alone', async () => {
    const [laptop, phone] = [await signIn(app, account), await signIn(app, account)];
    await refresh(laptop.refresh);
    await refresh(laptop.refresh);
    expect(await me(phone.access)).toBe(200);
  });
});

describe('losing access', () => {
  it('ends a login by its refresh token', async () => {
    const { access, refresh: token } = await signIn(app, account);
    expect((await call(app, 'POST', '/api/auth/logout', { body: { refresh_token: token } })).status).toBe(204);
    expect(await me(access)).toBe(401);
    expect((await refresh(token)).status).toBe(401);
  });

  it('ends a login by its access token', async () => {
    const { access, refresh: token } = await signIn(app, account);
    expect((await call(app, 'POST', '/api/auth/logout', { bearer: access, body: {} })).status).toBe(204);
    expect(await me(access)).toBe(401);
    expect((await refresh(token)).status).toBe(401);
  });

  it('counts a new role at once', async () => {
    const { access: admin } = await signIn(app, account);
    const member = { name: 'Max', email: `max-${randomUUID()}@example.test`, password: 'a password of Max', role: 'admin' };
    const added = await call(app, 'POST', '/api/users', { bearer: admin, body: member });
    expect(added.status).toBe(201);
    const before = await signIn(app, member);
    expect((await call(app, 'GET', '/api/users', { bearer: before.access })).status).toBe(200);
    expect((await call(app, 'PATCH', `/api/users/${added.json.id}`, { bearer: admin, body: { role: 'sales' } })).json).toMatchObject({ role: 'sales' });
    expect(await me(before.access)).toBe(401);
    expect((await refresh(before.refresh)).status).toBe(401);
    const after = await signIn(app, member);
    expect((await call(app, 'GET', '/api/users', { bearer: after.access })).status).toBe(403);
  });

  it('shuts a suspended user out', async () => {
    const { access: admin } = await signIn(app, account);
    const member = { name: 'Eve', email: `eve-${randomUUID()}@example.test`, password: 'a password of Eve', role: 'marketer' };
    const { json: user } = await call(app, 'POST', '/api/users', { bearer: admin, body: member });
    const { access } = await signIn(app, member);
    await call(app, 'PATCH', `/api/users/${user.id}`, { bearer: admin, body: { status: 'suspended' } });
    expect(await me(access)).toBe(401);
    expect((await call(app, 'POST', '/api/auth/login', { body: { email: member.email, password: member.password } })).status).toBe(401);
  });

  it('lets nobody of a closed company sign in or stay signed in', async () => {
    const { refresh: token } = await signIn(app, account);
    await app.database.query("UPDATE companies SET status = 'closed' WHERE id = ?", [account.companyId]);
    expect((await refresh(token)).status).toBe(401);
    expect((await call(app, 'POST', '/api/auth/login', { body: { email: account.email, password: account.password } })).status).toBe(401);
  });
});

describe('the team', () => {
  it('keeps the last admin', async () => {
    const { access } = await signIn(app, account);
    for (const body of [{ role: 'sales' }, { status: 'inactive' }]) {
      const answer = await call(app, 'PATCH', `/api/users/${account.userId}`, { bearer: access, body });
      expect(answer).toMatchObject({ status: 409, json: { code: 'last-admin' } });
    }
    expect(await me(access)).toBe(200);
  });

  it('refuses to write columns that are not offered', async () => {
    const { access } = await signIn(app, account);
    for (const extra of [{ company_id: 1 }, { id: 1 }, { password_hash: 'x' }, { created_at: '2020-01-01' }, { name: { role: 'admin' } }]) {
      expect((await call(app, 'PATCH', `/api/users/${account.userId}`, { bearer: access, body: extra })).status).toBe(400);
    }
  });

  it('gives an address to one person only', async () => {
    const { access } = await signIn(app, account);
    const body = { name: 'Twin', email: account.email, password: 'a password of Twin', role: 'sales' };
    expect(await call(app, 'POST', '/api/users', { bearer: access, body })).toMatchObject({ status: 409, json: { code: 'email-taken' } });
  });
});

describe('API keys', () => {
  it('are shown once, act with their capabilities, and end at once', async () => {
    const { access } = await signIn(app, account);
    const made = await call(app, 'POST', '/api/api-keys', { bearer: access, body: { name: 'Shop', caps: ['dmat_view_leads'] } });
    expect(made.status).toBe(201);
    expect(made.json.key).toMatch(/^dmat_[0-9a-z]{16}_[\w-]{43}$/);
    const key = made.json.key as string;
    expect((await call(app, 'GET', '/api/me', { bearer: key })).json).toMatchObject({ kind: 'api-key', name: 'Shop', caps: ['dmat_view_leads'], company: { id: account.companyId } });
    expect((await call(app, 'GET', '/api/users', { bearer: key })).status).toBe(403);
    const list = await call(app, 'GET', '/api/api-keys', { bearer: access });
    expect(list.json.items[0]).toMatchObject({ prefix: key.slice(0, 21), last_used_at: expect.any(String) });
    expect(list.text).not.toContain(key.slice(22));
    const changed = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    expect(await me(changed)).toBe(401);
    expect((await call(app, 'DELETE', `/api/api-keys/${made.json.id}`, { bearer: access })).status).toBe(204);
    expect(await me(key)).toBe(401);
  });

  it('end when they expire', async () => {
    const { access } = await signIn(app, account);
    const body = { name: 'Short', caps: ['dmat_view_leads'], expires_at: new Date(Date.now() + 700).toISOString() };
    const { json } = await call(app, 'POST', '/api/api-keys', { bearer: access, body });
    expect(await me(json.key)).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await me(json.key)).toBe(401);
  });

  it('never act as a site', async () => {
    const { access } = await signIn(app, account);
    expect((await call(app, 'POST', '/api/api-keys', { bearer: access, body: { name: 'x', caps: ['dmat_site'] } })).status).toBe(400);
  });
});
