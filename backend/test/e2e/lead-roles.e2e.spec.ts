import { randomUUID } from 'node:crypto';
import { call, makeAccount, pairSite, signIn, siteToken, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let admin: string;
let stranger: string;
let site: PairedSite;

beforeAll(async () => {
  app = await startApp();
  admin = (await signIn(app, await makeAccount(app))).access;
  stranger = (await signIn(app, await makeAccount(app))).access;
  site = await pairSite(app, admin);
});

afterAll(() => app?.close());

const address = (): string => `ada-${randomUUID().slice(0, 8)}@example.test`;
const create = (body: object, headers: Record<string, string> = {}, bearer = admin) => call(app, 'POST', '/api/leads', { bearer, body, headers });
const list = (query: string, bearer = admin) => call(app, 'GET', `/api/leads?${query}`, { bearer });

describe('roles', () => {
  const sells = { caps: ['dmat_view_leads', 'dmat_sell'] };
  const patch = (id: number, body: object, bearer: string) => call(app, 'PATCH', `/api/leads/${id}`, { bearer, body });

  it('let a viewer look and a seller edit, but neither make nor delete', async () => {
    const { id } = (await create({ email: address() })).json;
    const viewer = siteToken(site);
    const seller = siteToken(site, { ...sells, sub: '31' });
    expect((await list('', viewer)).status).toBe(200);
    expect((await patch(id, { version: 1, status: 'won' }, viewer)).status).toBe(403);
    expect((await patch(id, { version: 1, assigned_to: await memberOf(seller) }, admin)).status).toBe(200);
    expect((await patch(id, { version: 2, status: 'won' }, seller)).status).toBe(200);
    for (const bearer of [viewer, seller]) {
      expect((await create({ email: address() }, {}, bearer)).status).toBe(403);
      expect((await call(app, 'DELETE', `/api/leads/${id}`, { bearer })).status).toBe(403);
    }
    expect((await call(app, 'GET', '/api/leads')).status).toBe(401);
  });

  /** The id under which the team lists whoever has the token. */
  async function memberOf(bearer: string): Promise<number> {
    const { name } = (await call(app, 'GET', '/api/me', { bearer })).json as { name: string };
    const team = (await call(app, 'GET', '/api/team', { bearer })).json.items as { id: number; name: string; role: string }[];
    return team.filter((one) => one.name === name).at(-1)!.id;
  }

  it('make a person of a connected site one of the team with the first call, under the newest name and role', async () => {
    await list('', siteToken(site, { ...sells, sub: '41', name: 'Ines', email: 'ines@example.test' }));
    await list('', siteToken(site, { sub: '41', caps: ['dmat_view_leads', 'dmat_manage_campaigns'], name: 'Ines Roth', email: 'ines@example.test' }));
    const team = (await call(app, 'GET', '/api/team', { bearer: admin })).json.items as { name: string; role: string }[];
    expect(team.filter(({ name }) => name.startsWith('Ines'))).toEqual([{ id: expect.any(Number), name: 'Ines Roth', email: 'ines@example.test', role: 'marketer', is_active: true }]);
    expect((await call(app, 'GET', '/api/users', { bearer: admin })).json.items).toHaveLength(1);
    expect((await call(app, 'GET', '/api/team', { bearer: stranger })).text).not.toContain('Ines');
  });

  it('keep a seller to their own leads everywhere, until a lead is given to them', async () => {
    const word = randomUUID().slice(0, 6);
    const seller = siteToken(site, { ...sells, sub: '51', name: `Seller ${word}` });
    const [theirs, other] = [(await create({ email: `a-${word}@example.test`, tags: [`t-${word}`] })).json, (await create({ email: `b-${word}@example.test`, tags: [`t-${word}`] })).json];
    expect((await list(`search=${word}`, seller)).json).toMatchObject({ items: [], total: { count: 0 } });
    expect((await patch(theirs.id, { version: 1, assigned_to: await memberOf(seller) }, admin)).json.assigned_to).toBe(await memberOf(seller));
    expect((await list(`search=${word}`, seller)).json).toMatchObject({ items: [{ id: theirs.id }], total: { count: 1 } });
    for (const path of ['', '/activities', '/notes']) {
      expect((await call(app, 'GET', `/api/leads/${theirs.id}${path}`, { bearer: seller })).status).toBe(200);
      expect((await call(app, 'GET', `/api/leads/${other.id}${path}`, { bearer: seller })).status).toBe(404);
    }
    expect((await patch(other.id, { version: 1, status: 'won' }, seller)).status).toBe(404);
    expect((await call(app, 'GET', `/api/messages?lead_id=${other.id}`, { bearer: seller })).status).toBe(404);
    expect((await call(app, 'GET', `/api/messages?lead_id=${theirs.id}`, { bearer: seller })).status).toBe(200);
    expect((await call(app, 'GET', '/api/tags', { bearer: seller })).json.items).toContainEqual({ name: `t-${word}`, leads: 1 });
    const home = (await call(app, 'GET', '/api/home', { bearer: seller })).json;
    expect(home.leads.today).toBe(1);
    expect(home.latest.map((lead: { id: number }) => lead.id)).toEqual([theirs.id]);
  });

  it('let nobody own leads who is not of the team, and no seller give theirs away', async () => {
    const { id } = (await create({ email: address() })).json;
    const seller = siteToken(site, { ...sells, sub: '61', name: 'Sold' });
    const foreign = (await call(app, 'GET', '/api/users', { bearer: stranger })).json.items[0].id;
    for (const assigned_to of [foreign, 999_999_999]) {
      expect((await patch(id, { version: 1, assigned_to }, admin)).json).toMatchObject({ status: 400, code: 'owner-unknown' });
    }
    await patch(id, { version: 1, assigned_to: await memberOf(seller) }, admin);
    expect((await patch(id, { version: 2, assigned_to: null }, seller)).status).toBe(403);
    expect((await patch(id, { version: 2, assigned_to: null }, admin)).json.assigned_to).toBeNull();
    expect((await patch(id, { version: 3 }, seller)).status).toBe(404);
  });

  it('show a key that may only sell no lead at all', async () => {
    const { key } = (await call(app, 'POST', '/api/api-keys', { bearer: admin, body: { name: 'Dialler', caps: ['dmat_view_leads', 'dmat_sell'] } })).json;
    expect((await list('', key)).json).toMatchObject({ items: [], total: { count: 0 } });
  });
});
