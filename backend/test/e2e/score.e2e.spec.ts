import { randomUUID } from 'node:crypto';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteToken, type Account, type Answer, type PairedSite } from '../support/accounts.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('scores', () => {
  let app: TestApp;
  let account: Account;
  let site: PairedSite;
  let admin: string;

  beforeAll(async () => {
    app = await startApp({ worker: true, config: { trustedProxies: ['127.0.0.1'] } });
    account = await makeAccount(app);
    admin = (await signIn(app, account)).access;
    site = await pairSite(app, admin);
  });
  afterAll(() => app?.close());

  const newLead = async (): Promise<number> =>
    (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: `lead-${randomUUID().slice(0, 8)}@example.test` } })).json.id;
  const report = (id: number, activity: string, more: object = {}): Promise<Answer> =>
    call(app, 'POST', `/api/leads/${id}/score`, { bearer: admin, body: { activity, ...more } });
  const lead = async (id: number): Promise<Record<string, unknown>> =>
    (await app.database.query<Record<string, unknown>>('SELECT lead_score, tier FROM leads WHERE id = ?', [id]))[0]!;
  const ledger = (id: number): Promise<{ rule: string; points: number }[]> =>
    app.database.query('SELECT rule, points FROM score_entries WHERE company_id = ? AND lead_id = ? ORDER BY id', [account.companyId, id]);
  const told = async (id: number): Promise<Record<string, unknown>[]> =>
    (await app.database.query<{ payload: Record<string, unknown> }>(
      "SELECT payload FROM outbox WHERE company_id = ? AND name = 'lead.scored' AND JSON_EXTRACT(payload, '$.leadId') = ? ORDER BY id", [account.companyId, id]))
      .map((row) => row.payload);
  const pageView = (visitor: string, path: string, at = Date.now()): Promise<Answer> => call(app, 'POST', '/api/public/collect', {
    headers: { 'user-agent': chrome, 'content-type': 'text/plain;charset=UTF-8' },
    body: JSON.stringify({ site: site.publicId, visitor, session: visitor, page: { url: `${site.origin}${path}`, title: path, referrer: '' }, events: [{ id: randomUUID(), type: 'page_view', at }] }),
  });

  it('answer the sum and the row that made it', async () => {
    const id = await newLead();
    expect((await report(id, 'demo_request')).json).toEqual({
      lead_id: id, score: 50, tier: 'hot', entry: { rule: 'requested-demo', label: 'Requested a demo', points: 50 },
    });
    const answers = [];
    for (const activity of ['email_open', 'link_click', 'form_submit', 'page_visit', 'whitepaper_download', 'case_study_download', 'call_scheduled']) {
      answers.push((await report(id, activity)).json);
    }
    expect(answers.map((answer) => answer.entry.points)).toEqual([5, 8, 20, 15, 10, 12, 40]);
    expect(answers.at(-1)).toMatchObject({ score: 160 });
    expect(await lead(id)).toEqual({ lead_score: 160, tier: 'hot' });
    expect((await ledger(id)).reduce((sum, row) => sum + row.points, 0)).toBe(160);
  });

  it('say so when a rule gives no more for now', async () => {
    const id = await newLead();
    await report(id, 'page_visit', { url: 'https://acme.test/pricing' });
    expect((await report(id, 'page_visit')).json).toEqual({ lead_id: id, score: 15, tier: 'cold', entry: null });
    expect((await report(id, 'page_visit', { url: 'https://acme.test/about' })).json.entry).toBeNull();
  });

  it('are exact under 200 parallel reports, and each threshold is told once', async () => {
    const id = await newLead();
    const answers = await Promise.all(Array.from({ length: 200 }, () => report(id, 'email_open')));
    expect(answers.map((answer) => answer.status)).toEqual(Array(200).fill(200));
    expect(new Set(answers.map((answer) => answer.json.score)).size).toBe(200);
    expect(await lead(id)).toEqual({ lead_score: 1000, tier: 'hot' });
    const scored = await told(id);
    expect(scored.filter(({ tier, previousTier }) => tier === 'hot' && previousTier !== 'hot')).toHaveLength(1);
    expect(scored.filter(({ tier, previousTier }) => tier === 'warm' && previousTier === 'cold')).toHaveLength(1);
    // What was scored here is not scored again when its facts arrive.
    await eventually(async () => Number((await app.database.query<{ open: number }>(
      "SELECT COUNT(*) AS open FROM outbox o LEFT JOIN handled_events h ON h.event_id = o.id AND h.handler = 'ScoreActivitiesFlow.score' WHERE o.company_id = ? AND o.name = 'activity.recorded' AND h.event_id IS NULL",
      [account.companyId]))[0]!.open), (open) => open === 0, 20_000);
    expect(await lead(id)).toEqual({ lead_score: 1000, tier: 'hot' });
  });

  it('follow a submission within two seconds, and pages seen before come along', async () => {
    const visitor = randomUUID();
    const form = makeForm();
    expect((await pageView(visitor, '/pricing', Date.now() - 60_000)).status).toBe(204);
    const email = `ada-${randomUUID().slice(0, 8)}@example.test`;
    const since = Date.now();
    expect((await submit(app, site, form, submissionOf(site, form, { email }, { visitor_id: visitor, consent: { tracking: true } }))).status).toBe(201);
    const [{ id }] = await app.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND email_normal = ?', [account.companyId, email]) as [{ id: number }];
    await eventually(() => lead(id), ({ lead_score }) => lead_score === 35, 2_000);
    expect(Date.now() - since).toBeLessThan(2_500);
    expect((await ledger(id)).map((row) => row.rule).sort()).toEqual(['submitted-form', 'visited-pricing']);

    await pageView(visitor, '/about');
    await eventually(() => app.database.query<{ url: string }>("SELECT url FROM activities WHERE lead_id = ? AND kind = 'page_view' ORDER BY id", [id]),
      (visits) => visits.length === 2, 2_000);
  });

  it('stay with the first lead of a browser, whoever submits from it later', async () => {
    const visitor = randomUUID();
    const form = makeForm();
    const send = async (): Promise<number> => {
      const email = `who-${randomUUID().slice(0, 8)}@example.test`;
      await submit(app, site, form, submissionOf(site, form, { email }, { visitor_id: visitor, consent: { tracking: true } }));
      const [{ id }] = await app.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND email_normal = ?', [account.companyId, email]) as [{ id: number }];
      await eventually(() => lead(id), ({ lead_score }) => lead_score === 20, 5_000);
      return id;
    };
    const first = await send();
    const second = await send();
    await pageView(visitor, '/pricing');
    await eventually(() => lead(first), ({ lead_score }) => lead_score === 35, 5_000);
    expect(await lead(second)).toMatchObject({ lead_score: 20 });
  });

  it('cannot be driven up by forged page views', async () => {
    const visitor = randomUUID();
    const form = makeForm();
    const email = `flood-${randomUUID().slice(0, 8)}@example.test`;
    await submit(app, site, form, submissionOf(site, form, { email }, { visitor_id: visitor, consent: { tracking: true } }));
    const [{ id }] = await app.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND email_normal = ?', [account.companyId, email]) as [{ id: number }];
    await eventually(() => lead(id), ({ lead_score }) => lead_score === 20, 5_000);
    await Promise.all(Array.from({ length: 300 }, (_, i) => pageView(visitor, '/pricing', Date.now() - i * 1000)));
    // Who looks at more than 120 pages a minute is taken for a machine from there on.
    const visits = () => app.database.query("SELECT id FROM activities WHERE lead_id = ? AND kind = 'page_view'", [id]);
    await eventually(visits, (rows) => rows.length >= 100, 20_000);
    await eventually(() => lead(id), ({ lead_score }) => lead_score === 35, 10_000);
    expect((await ledger(id)).map((row) => row.rule).sort()).toEqual(['submitted-form', 'visited-pricing']);
    expect((await visits()).length).toBeLessThanOrEqual(120);
  });

  it('are refused from anybody but trusted clients, for other companies’ leads, and for unknown activities', async () => {
    const id = await newLead();
    expect((await call(app, 'POST', `/api/leads/${id}/score`, { body: { activity: 'demo_request' } })).status).toBe(401);
    expect((await call(app, 'POST', `/api/leads/${id}/score`, { bearer: siteToken(site), body: { activity: 'demo_request' } })).status).toBe(403);
    const other = (await signIn(app, await makeAccount(app))).access;
    expect((await call(app, 'POST', `/api/leads/${id}/score`, { bearer: other, body: { activity: 'demo_request' } })).status).toBe(404);
    expect((await report(id, 'bribe')).status).toBe(400);
    expect((await report(id, 'demo_request', { points: 1000 })).status).toBe(400);
    expect((await report(id, 'page_visit', { url: 'javascript:alert(1)' })).status).toBe(400);
    expect(await lead(id)).toEqual({ lead_score: 0, tier: 'cold' });
  });

  it('reach tiers where the company put them', async () => {
    expect((await call(app, 'GET', '/api/settings', { bearer: admin })).json).toEqual({ tiers: { warm: 25, hot: 50 } });
    expect((await call(app, 'PUT', '/api/settings', { bearer: admin, body: { tiers: { warm: 50, hot: 10 } } })).status).toBe(400);
    expect((await call(app, 'PUT', '/api/settings', { bearer: admin, body: { tiers: { warm: 5, hot: 10 } } })).json).toEqual({ tiers: { warm: 5, hot: 10 } });
    const id = await newLead();
    expect((await report(id, 'email_open')).json).toMatchObject({ score: 5, tier: 'warm' });
  });
});
