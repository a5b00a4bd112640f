import { randomUUID } from 'node:crypto';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

interface Page { id: number; title: string; views: number; visitors: number; form_starts: number; submissions: number; rate: number | null; leads: number; average_score: number | null; daily_views: number[]; forms: { id: number; submissions: number; trial: null }[] }

describe('the report of pages and forms', () => {
  let app: TestApp;
  let admin: string;
  let site: PairedSite;
  const form = makeForm();
  const postId = 42;

  beforeAll(async () => {
    app = await startApp();
    admin = (await signIn(app, await makeAccount(app))).access;
    site = await pairSite(app, admin);
    const answer = await call(app, 'PUT', `/api/sites/self/pages/${postId}`, {
      bearer: siteItself(site),
      body: { title: 'The guide', slug: 'guide', url: `${site.origin}/guide/`, status: 'published', template_type: 'standard', revision: 7, forms: [{ definition: form, welcome: { enabled: false, subject: '', body: '', from_name: '', from_email: '' } }] },
    });
    expect(answer.status).toBe(200);
  });
  afterAll(() => app?.close());

  const visit = async (visitor: string | undefined, types: string[]): Promise<void> => {
    const answer = await call(app, 'POST', '/api/public/collect', {
      headers: { 'user-agent': chrome },
      body: {
        site: site.publicId, ...(visitor ? { visitor } : {}), page: { url: `${site.origin}/guide/`, title: 'The guide', referrer: '', post_id: postId },
        events: types.map((type) => ({ id: randomUUID(), type, at: Date.now(), ...(type === 'page_view' ? {} : { form: form.id }) })),
      },
    });
    expect(answer.status).toBe(204);
  };
  const report = async (days = 30) => (await call(app, 'GET', `/api/pages-report?days=${days}`, { bearer: admin })).json as unknown as { pages: Page[]; period: { from: string; to: string } };

  it('has a page nobody saw yet, with what it has', async () => {
    const { pages } = await report();
    expect(pages).toMatchObject([{ title: 'The guide', views: 0, visitors: 0, submissions: 0, rate: null, leads: 0, average_score: null, forms: [{ submissions: 0, trial: null }] }]);
    expect(pages[0]!.daily_views).toEqual(new Array(30).fill(0));
  });

  it('counts views, people, starts, what was sent and the leads that came of it', async () => {
    const visitor = randomUUID();
    await visit(visitor, ['page_view', 'form_view', 'form_start']);
    await visit(visitor, ['page_view']);
    await visit(undefined, ['page_view', 'form_view']);
    await visit(randomUUID(), ['page_view']);
    const sent = await submit(app, site, form, submissionOf(site, form, { email: `ada-${randomUUID()}@example.test`, name: 'Ada' }));
    expect(sent.status).toBe(201);
    const { pages, period } = await report(7);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ views: 4, visitors: 2, form_starts: 1, submissions: 1, rate: 0.25, leads: 1, forms: [{ submissions: 1 }] });
    expect(pages[0]!.daily_views.at(-1)).toBe(4);
    const leads = await call(app, 'GET', `/api/leads?landing_page_id=${pages[0]!.id}&created_from=${period.from}&created_to=${period.to}`, { bearer: admin });
    expect(leads.json.items).toHaveLength(1);
  });

  it('tells a form field by field, in the order of the form', async () => {
    const formId = (await report()).pages[0]!.forms[0]!.id;
    const answer = await call(app, 'GET', `/api/forms/${formId}/drop-off`, { bearer: admin });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ views: 2, starts: 1 });
    const fields = answer.json.fields as { name: string; seen: number; answered: number }[];
    expect(fields.map(({ name, answered }) => [name, answered])).toEqual([['email', 1], ['name', 1], ['firm', 0], ['wish', 0], ['news', 0]]);
    expect(fields.every((field) => field.seen === 1)).toBe(true);
  });

  it('refuses a period it does not know', async () => {
    expect((await call(app, 'GET', '/api/pages-report?days=31', { bearer: admin })).status).toBe(400);
  });
});
