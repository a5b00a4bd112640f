import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { TryForms } from '../../src/flows/trials/try-forms.js';
import { makeForm, sign } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type PairedSite } from '../support/accounts.js';
import { startApp, type TestApp } from '../support/test-app.js';

describe('the daily trial of a published form', () => {
  let app: TestApp;
  let admin: string;
  let companyId: number;
  let site: PairedSite;
  let server: Server;
  let answer: (path: string) => { status?: number; html?: string; location?: string };
  const form = makeForm();
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      const { status = 200, html = '', location } = answer(request.url!);
      response.writeHead(status, location ? { location } : {}).end(html);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    app = await startApp();
    app.config.publicUrl = app.url;
    const account = await makeAccount(app);
    companyId = account.companyId;
    admin = (await signIn(app, account)).access;
    site = await pairSite(app, admin, origin);
    const synced = await call(app, 'PUT', '/api/sites/self/pages/42', { bearer: siteItself(site), body: {
      title: 'The guide', slug: 'guide', url: `${origin}/guide/`, status: 'published', template_type: 'standard', revision: 7,
      forms: [{ definition: form, welcome: { enabled: true, subject: 'Hi', body: 'Hi', from_name: '', from_email: '' } }],
    } });
    expect(synced.status).toBe(200);
    // Forms of other tests are not due.
    await app.database.query(
      `INSERT INTO form_checks (company_id, form_id, checked_at, status, trial) SELECT company_id, id, UTC_TIMESTAMP(3), 'ok', '' FROM forms WHERE company_id <> ?
       ON DUPLICATE KEY UPDATE checked_at = VALUES(checked_at), status = 'ok'`, [companyId]);
  });
  afterAll(async () => { await app?.close(); server?.close(); });
  beforeEach(async () => { await app.database.query('UPDATE form_checks SET checked_at = ? WHERE company_id = ?', [new Date(0), companyId]); });

  const page = (descriptor = sign(site, form), uid = form.id): string => `<form data-dmat-form="${uid}"><input type="hidden" name="descriptor" value="${descriptor}"></form>`;
  const trial = async () => {
    await app.get(TryForms).sweep();
    const { json } = await call(app, 'GET', '/api/pages-report', { bearer: admin });
    return (json.pages as { forms: { trial: { status: string; detail: string } }[] }[])[0]!.forms[0]!.trial;
  };
  const count = async (table: string): Promise<number> => Number((await app.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM ?? WHERE company_id = ?', [table, companyId]))[0]!.n);
  const health = async () => {
    const { json } = await call(app, 'GET', '/api/home', { bearer: admin });
    return (json.health as { components: { code: string; status: string; detail: string }[] }).components.find((one) => one.code === 'forms')!;
  };

  it('goes the way of a visitor and leaves no submission, lead, mail or figure behind', async () => {
    answer = () => ({ html: page() });
    expect(await trial()).toMatchObject({ status: 'ok', detail: '' });
    const [check] = await app.database.query<{ received_at: Date | null }>('SELECT received_at FROM form_checks WHERE company_id = ?', [companyId]);
    expect(check!.received_at).not.toBeNull();
    for (const table of ['submissions', 'leads', 'messages', 'analytics_events', 'page_days']) expect([table, await count(table)]).toEqual([table, 0]);
    expect(await health()).toMatchObject({ status: 'ok' });
  });

  it('is made once a day', async () => {
    await app.database.query('UPDATE form_checks SET checked_at = UTC_TIMESTAMP(3) WHERE company_id = ?', [companyId]);
    asked.length = 0;
    await app.get(TryForms).sweep();
    expect(asked).toEqual([]);
  });

  it.each([
    ['the page is broken', () => ({ status: 500 }), 'answers with an error (500)'],
    ['the form is gone', () => ({ html: '<p>Sold out</p>' }), 'does not show this form'],
    ['a cache holds a form that nobody signed', () => ({ html: page('e30.AAAA') }), 'Empty the cache'],
    ['the page leads elsewhere', () => ({ status: 302, location: 'http://169.254.169.254/latest/meta-data' }), 'leads away from your site'],
  ])('says what is wrong and what to do when %s', async (_, found, words) => {
    answer = found;
    expect(await trial()).toMatchObject({ status: 'failed', detail: expect.stringContaining(words) });
    expect(await health()).toMatchObject({ status: 'broken', detail: expect.stringContaining(words) });
  });

  it('tells when people look and nobody sends any more', async () => {
    answer = () => ({ html: page() });
    const [stored] = await app.database.query<{ id: number; form: number; site: number }>(
      'SELECT p.id, f.id AS form, p.site_id AS site FROM landing_pages p JOIN forms f ON f.landing_page_id = p.id WHERE p.company_id = ?', [companyId]);
    await app.database.query("INSERT INTO analytics_pages (company_id, hash, url, title, post_id) VALUES (?, UNHEX(REPEAT('ab', 16)), ?, 'g', 42)", [companyId, `${site.origin}/guide/`]);
    const days = Array.from({ length: 35 }, (_, ago) => [companyId, new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10), stored!.site, 40]);
    for (const [company, day, siteId, views] of days) await app.database.query('INSERT INTO page_days (company_id, day, site_id, page_id, views) SELECT ?, ?, ?, id, ? FROM analytics_pages WHERE company_id = ? AND post_id = 42', [company, day, siteId, views, company]);
    const sent = Array.from({ length: 60 }, (_, i) => [companyId, randomUUID(), stored!.form, '0', stored!.id, '{}', new Date(Date.now() - (9 + i % 20) * 86_400_000), new Date(Date.now() - (9 + i % 20) * 86_400_000)]);
    await app.database.pool.query('INSERT INTO submissions (company_id, uuid, form_id, form_version, landing_page_id, answers, occurred_at, received_at) VALUES ?', [sent]);
    expect(await trial()).toMatchObject({ status: 'silent', detail: expect.stringContaining('280 times in the last 7 days and nobody sent the form; usually about 15') });
    expect(await health()).toMatchObject({ status: 'late' });
  });

  it('cannot be forged: a wrong mark makes an ordinary submission', async () => {
    const body = { descriptor: sign(site, form), submission_id: randomUUID(), answers: { email: 'ada@example.test' }, elapsed_ms: 9_000, website: '', trial: 'AAAA' };
    const before = await count('submissions');
    const done = await call(app, 'POST', `/api/public/forms/${form.id}/submissions`, { body, headers: { origin: site.origin } });
    expect(done.json).toMatchObject({ status: 'accepted' });
    expect(await count('submissions')).toBe(before + 1);
  });
});
