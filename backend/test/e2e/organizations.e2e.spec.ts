import { randomUUID } from 'node:crypto';
import { call, makeAccount, signIn } from '../support/accounts.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let admin: string;

beforeAll(async () => {
  app = await startApp({ worker: true });
  admin = (await signIn(app, await makeAccount(app))).access;
});
afterAll(() => app?.close());

const create = async (email: string, more: object = {}) => (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email, ...more } })).json as { id: number; version: number };
const read = async (id: number) => (await call(app, 'GET', `/api/leads/${id}`, { bearer: admin })).json as { organization_id: number | null; version: number };
const joined = (id: number) => eventually(() => read(id), (lead) => lead.organization_id !== null);
const organization = async (id: number, bearer = admin) => call(app, 'GET', `/api/organizations/${id}`, { bearer });

describe('organizations', () => {
  it('gather the leads that write from the same business domain', async () => {
    const domain = `${randomUUID().slice(0, 8)}.example`;
    const ada = await create(`ada@${domain}`, { company_name: 'Engines Ltd', company_size: '11-50', industry: 'Machines' });
    const bob = await create(`bob@mail.${domain}`);
    const [one, other] = [await joined(ada.id), await joined(bob.id)];
    expect(other.organization_id).toBe(one.organization_id);
    expect((await organization(one.organization_id!)).json).toMatchObject({
      domain, name: 'Engines Ltd', size: '11-50', industry: 'Machines', verified_at: null, lead_count: 2, leads: [{ id: bob.id }, { id: ada.id }] });
  });

  it('leave out who writes from a mail service for everybody', async () => {
    const fence = await create(`zoe@${randomUUID().slice(0, 8)}.example`);
    const lead = await create(`${randomUUID()}@gmail.com`);
    await joined(fence.id);
    expect((await read(lead.id)).organization_id).toBeNull();
  });

  it('are changed by one person at a time, and follow a new address', async () => {
    const [from, to] = [`${randomUUID().slice(0, 8)}.example`, `${randomUUID().slice(0, 8)}.example`];
    const lead = await create(`ada@${from}`);
    const id = (await joined(lead.id)).organization_id!;
    const { version } = (await organization(id)).json;
    const edit = (body: object) => call(app, 'PATCH', `/api/organizations/${id}`, { bearer: admin, body: { version, ...body } });
    expect((await edit({ name: 'Acme', region: 'Bavaria', size: '1-10', industry: 'Law' })).json).toMatchObject({ name: 'Acme', region: 'Bavaria', size: '1-10', version: version + 1 });
    expect((await edit({ name: 'Other' })).status).toBe(409);
    await call(app, 'PATCH', `/api/leads/${lead.id}`, { bearer: admin, body: { email: `ada@${to}`, version: (await read(lead.id)).version } });
    expect((await eventually(() => read(lead.id), (now) => now.organization_id !== id)).organization_id).not.toBeNull();
    expect((await organization(id)).json.lead_count).toBe(0);
    expect((await call(app, 'GET', '/api/organizations?search=acm', { bearer: admin })).json.items).toMatchObject([{ id }]);
  });
});
