import { randomUUID } from 'node:crypto';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteToken, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('the last 30 days on Home', () => {
  let app: TestApp;
  let admin: string;
  let companyId: number;
  let site: PairedSite;
  const form = makeForm();

  beforeAll(async () => {
    app = await startApp();
    const account = await makeAccount(app);
    companyId = account.companyId;
    admin = (await signIn(app, account)).access;
    site = await pairSite(app, admin);
    const visitor = randomUUID();
    for (const events of [['page_view', 'form_start'], ['page_view'], ['page_view']]) {
      await call(app, 'POST', '/api/public/collect', { headers: { 'user-agent': chrome }, body: {
        site: site.publicId, visitor, page: { url: `${site.origin}/`, title: 'Home', referrer: '' },
        events: events.map((type) => ({ id: randomUUID(), type, at: Date.now(), ...(type === 'page_view' ? {} : { form: form.id }) })),
      } });
    }
    for (let i = 0; i < 3; i++) expect((await submit(app, site, form, submissionOf(site, form, { email: `ada${i}-${randomUUID()}@example.test`, name: `Ada ${i}` }))).status).toBe(201);
    await app.database.query("UPDATE leads SET tier = 'hot', lead_score = 70 WHERE company_id = ? LIMIT 1", [companyId]);
  });
  afterAll(() => app?.close());

  it('go from view to hot lead, and count leads by day and channel', async () => {
    const { json } = await call(app, 'GET', '/api/home/trends', { bearer: admin });
    expect(json).toMatchObject({
      funnel: { views: 3, visitors: 1, form_starts: 1, submissions: 3, leads: 3, hot: 1 }, tiers: { hot: 1, warm: 0, cold: 2 },
      leads_by_day: [{ channel: 'email' }],
    });
    expect(json.days).toHaveLength(30);
    expect((json.leads_by_day as { leads: number[] }[])[0]!.leads.at(-1)).toBe(3);
    expect((json.activity as { title: string; lead_name: string }[])[0]).toMatchObject({ title: 'Submitted “Get the guide”', lead_name: expect.stringMatching(/^Ada/) });
  });

  it('show a seller their own leads and no figures of the company', async () => {
    const sales = siteToken(site, { sub: '9', caps: ['dmat_view_leads', 'dmat_sell'] });
    const before = await call(app, 'GET', '/api/home/trends', { bearer: sales });
    expect(before.json).toMatchObject({ funnel: null, leads_by_day: [], tiers: { hot: 0, warm: 0, cold: 0 }, activity: [] });
    const [seller] = await app.database.query<{ id: number }>('SELECT id FROM users WHERE company_id = ? AND wp_user_id = 9', [companyId]);
    await app.database.query("UPDATE leads SET assigned_to = ? WHERE company_id = ? AND tier = 'hot'", [seller!.id, companyId]);
    expect((await call(app, 'GET', '/api/home/trends', { bearer: sales })).json).toMatchObject({ tiers: { hot: 1, cold: 0 }, funnel: null });
  });
});
