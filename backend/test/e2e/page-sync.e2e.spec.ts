import { makeForm } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type Account, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let site: PairedSite;
let admin: string;

beforeAll(async () => {
  app = await startApp({ config: { trustedProxies: ['127.0.0.1'] } });
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
  site = await pairSite(app, admin);
});

afterAll(() => app?.close());

const rows = <T>(sql: string, ...values: unknown[]): Promise<T[]> => app.database.query<T>(sql, values);

describe('a page sync', () => {
  const sync = (changes: Record<string, unknown> = {}, bearer = siteItself(site), id = 77) => call(app, 'PUT', `/api/sites/self/pages/${id}`, {
    bearer, body: { title: 'Guide', slug: 'guide', url: `${site.origin}/guide/`, status: 'published', template_type: 'download', revision: 9, forms: [], ...changes },
  });

  it('takes over the page, its forms and their welcome, and archives forms that left', async () => {
    const [kept, left] = [makeForm({ name: 'Kept' }), makeForm({ name: 'Left' })];
    const welcome = { enabled: true, subject: 'Hello', body: 'Welcome', from_name: '', from_email: '' };
    const first = await sync({ forms: [{ definition: kept, welcome }, { definition: left, welcome }] });
    expect([first.status, first.text]).toEqual([200, expect.any(String)]);
    expect(first.json).toEqual({ id: expect.any(Number), status: 'published', forms: [{ id: expect.any(Number), uid: kept.id }, { id: expect.any(Number), uid: left.id }] });
    await sync({ title: 'Guide, new', forms: [{ definition: kept, welcome }] });
    const forms = (await call(app, 'GET', '/api/forms', { bearer: admin })).json.items as { uid: string; status: string }[];
    expect(forms.find((one) => one.uid === kept.id)).toMatchObject({ status: 'active', name: 'Kept' });
    expect(forms.find((one) => one.uid === left.id)).toMatchObject({ status: 'archived' });
    const detail = await call(app, 'GET', `/api/forms/${first.json.forms[0].id}`, { bearer: admin });
    expect(detail.json).toMatchObject({ uid: kept.id, welcome: { enabled: true, subject: 'Hello' }, definition: { name: 'Kept' } });
    const pages = (await call(app, 'GET', '/api/landing-pages', { bearer: admin })).json.items as { id: number }[];
    expect(pages.find((page) => page.id === first.json.id)).toMatchObject({ title: 'Guide, new', template_type: 'download', wp_post_id: 77 });
  });

  it('leaves a form with the page that brought it, whatever a copy on another page says, until that page is gone', async () => {
    const form = makeForm({ name: 'Original' });
    const say = (id: number, status: string, name: string) => sync({
      status, forms: [{ definition: { ...form, name }, welcome: { enabled: true, subject: name, body: 'Hello', from_name: '', from_email: '' } }],
    }, siteItself(site), id);
    const stored = async () => {
      const [row] = await rows("SELECT name, JSON_UNQUOTE(JSON_EXTRACT(welcome, '$.subject')) AS subject FROM forms WHERE company_id = ? AND uid = ?", account.companyId, form.id);
      return row;
    };
    await say(801, 'draft', 'First draft');
    await say(802, 'published', 'Original');
    expect(await stored()).toEqual({ name: 'Original', subject: 'Original' });
    for (const status of ['draft', 'published']) {
      expect((await say(803, status, 'Taken over')).status).toBe(200);
      expect(await stored()).toEqual({ name: 'Original', subject: 'Original' });
    }
    await call(app, 'DELETE', '/api/sites/self/pages/802', { bearer: siteItself(site) });
    await say(803, 'published', 'Heir');
    expect(await stored()).toEqual({ name: 'Heir', subject: 'Heir' });
  });

  it('marks a deleted page as archived, again and again', async () => {
    await sync({}, siteItself(site), 78);
    for (let i = 0; i < 2; i++) expect((await call(app, 'DELETE', '/api/sites/self/pages/78', { bearer: siteItself(site) })).status).toBe(204);
    expect(await rows('SELECT status FROM landing_pages WHERE company_id = ? AND wp_post_id = 78', account.companyId)).toEqual([{ status: 'archived' }]);
  });

  it('is for sites only, and says what is wrong with a form', async () => {
    expect((await sync({}, admin)).status).toBe(403);
    const answer = await sync({ forms: [{ definition: { id: 'x' } }] });
    expect(answer.status).toBe(400);
    expect(answer.json.detail).toContain('is not a form');
  });
});
