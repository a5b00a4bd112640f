import { call, makeAccount, pairSite, signIn, siteToken } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let ada: string;
let bob: string;

beforeAll(async () => {
  app = await startApp();
  ada = (await signIn(app, await makeAccount(app))).access;
  bob = siteToken(await pairSite(app, ada), { sub: '3', name: 'Bob' });
});
afterAll(() => app?.close());

const views = (method: string, path = '', bearer = ada, body?: object) => call(app, method, `/api/lead-views${path}`, { bearer, body });
const namesFor = async (bearer: string) => (await views('GET', '', bearer)).json.items.map((view: { name: string; is_mine: boolean }) => [view.name, view.is_mine]);

describe('views of the list', () => {
  it('are kept for oneself, and for all when shared', async () => {
    const settings = { filters: { status: 'new', 'custom.city': 'Ulm' }, fields: ['name'], density: 'compact' };
    const made = await views('POST', '', ada, { name: ' Warm ones ', settings });
    expect(made.json).toEqual({ id: expect.any(Number), name: 'Warm ones', is_shared: false, is_mine: true, settings });
    expect(await namesFor(bob)).toEqual([]);
    expect((await views('PATCH', `/${made.json.id}`, ada, { is_shared: true })).json).toMatchObject({ is_shared: true, settings });
    expect(await namesFor(bob)).toEqual([['Warm ones', false]]);
    for (const [method, path, body] of [['PATCH', '', { name: 'Taken' }], ['DELETE', '', undefined], ['POST', '/restore', undefined]] as const) {
      expect((await views(method, `/${made.json.id}${path}`, bob, body)).status).toBe(404);
    }
    expect((await views('PATCH', `/${made.json.id}`, ada, { name: 'Hot ones' })).json.name).toBe('Hot ones');
  });

  it('come back after they were deleted', async () => {
    const { id } = (await views('POST', '', ada, { name: 'Old', settings: {} })).json;
    expect((await views('DELETE', `/${id}`)).status).toBe(204);
    expect((await views('DELETE', `/${id}`)).status).toBe(404);
    expect(await namesFor(ada)).not.toContainEqual(['Old', true]);
    expect((await views('POST', `/${id}/restore`)).json.name).toBe('Old');
    expect(await namesFor(ada)).toContainEqual(['Old', true]);
  });

  it.each([[{ settings: {} }], [{ name: ' ', settings: {} }], [{ name: 'x' }], [{ name: 'x', settings: [] }], [{ name: 'x', settings: { a: 'b'.repeat(10_001) } }], [{ name: 'x'.repeat(81), settings: {} }], [{ name: 'x', settings: {}, user_id: 1 }]])('refuse %#', async (body) => {
    expect((await views('POST', '', ada, body)).status).toBe(400);
  });
});
