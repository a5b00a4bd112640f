import { randomUUID } from 'node:crypto';
import { RebuildRollups } from '../../src/modules/analytics/index.js';
import { Files } from '../../src/platform/files/files.service.js';
import { makeForm, submissionOf, submit } from '../factories/forms.js';
import { call, makeAccount, pairSite, signIn, siteItself, type PairedSite } from '../support/accounts.js';
import { plantRow } from '../support/plant-row.js';
import { startApp, type TestApp } from '../support/test-app.js';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

describe('what a person may ask of the site', () => {
  let app: TestApp;
  let admin: string;
  let companyId: number;
  let site: PairedSite;
  let leadId: number;
  const form = makeForm();
  const canary = `canary${randomUUID().slice(0, 8)}`;
  const email = `${canary}-mail@example.test`;
  const visitor = randomUUID();
  const planted = ['mail', 'name', 'firm', 'wish', 'page', 'note', 'task', 'tag', 'file', 'subject', 'field', 'activity'].map((word) => `${canary}-${word}`);

  beforeAll(async () => {
    app = await startApp({ worker: true });
    const account = await makeAccount(app);
    companyId = account.companyId;
    admin = (await signIn(app, account)).access;
    site = await pairSite(app, admin);
    await call(app, 'POST', '/api/public/collect', { headers: { 'user-agent': chrome }, body: {
      site: site.publicId, visitor, session: randomUUID(), page: { url: `${site.origin}/${canary}-page/`, title: 'Page', referrer: '' }, events: [{ id: randomUUID(), type: 'page_view', at: Date.now() }],
    } });
    const sent = await submit(app, site, form, submissionOf(site, form, { email, name: `${canary}-name`, firm: `${canary}-firm`, wish: `${canary}-wish`, news: true }, { visitor_id: visitor, consent: { tracking: true } }));
    expect(sent.status).toBe(201);
    await submit(app, site, form, submissionOf(site, form, { email: `other-${canary}x@example.test`, name: 'Somebody else' }));
    [{ id: leadId }] = await app.database.query<{ id: number }>('SELECT id FROM leads WHERE company_id = ? AND email = ?', [companyId, email]) as [{ id: number }];
    const plant = (table: string, given: object) => plantRow(app.database, table, canary, { company_id: companyId, ...given });
    await plant('lead_notes', { lead_id: leadId, body: `${canary}-note` });
    await plant('lead_tasks', { lead_id: leadId, title: `${canary}-task` });
    await plant('lead_tags', { lead_id: leadId, tag_id: await plant('tags', { name: `${canary}-tag` }) });
    await plant('messages', { lead_id: leadId, subject: `${canary}-subject`, to_address: email, parts: '{}', state: 'pending', dedupe_key: canary, due_at: new Date(Date.now() + 86_400_000) });
    await plant('activities', { lead_id: leadId, title: `${canary}-activity` });
    await plant('files', { owner_kind: 'lead', owner_id: leadId, name: `${canary}-file.pdf`, store_key: `${companyId}/202611/${randomUUID().replaceAll('-', '')}` });
    await plant('lead_field_values', { lead_id: leadId, field_id: await plant('custom_fields', { field_key: 'planted', label: 'Planted', kind: 'text', options: '[]' }), value_text: `${canary}-field` });
    const end = Date.now() + 8_000;
    while (Date.now() < end && (await app.database.query('SELECT 1 FROM visitors WHERE company_id = ? AND lead_id = ?', [companyId, leadId])).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterAll(() => app?.close());

  const ask = (what: 'export' | 'erase', body: object) => call(app, 'POST', `/api/sites/self/privacy/${what}`, { bearer: siteItself(site), body });
  const totals = async () => ({
    home: (await call(app, 'GET', '/api/home/trends', { bearer: admin })).json.funnel,
    sums: await app.database.query('SELECT COUNT(*) AS events, COUNT(visitor_id) AS known FROM analytics_events WHERE company_id = ?', [companyId]),
    scores: await app.database.query('SELECT SUM(points) AS points FROM score_entries WHERE company_id = ?', [companyId]),
  });
  /** All that the database holds of the company, as one text, but for facts under way: ids only, swept within days. */
  const everything = async (): Promise<string> => {
    const tables = await app.database.query<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'company_id' AND table_name <> 'outbox'");
    return JSON.stringify(await Promise.all(tables.map(async ({ name }) => [name, await app.database.query('SELECT * FROM ?? WHERE company_id = ?', [name, companyId])])));
  };

  it('is all that is kept about them, and of nobody else', async () => {
    const { json, status } = await ask('export', { email: email.toUpperCase() });
    expect(status).toBe(200);
    const text = JSON.stringify(json);
    for (const word of planted) expect([word, text.includes(word)]).toEqual([word, true]);
    expect(text).toContain('Yes, write to me once a month.');
    expect(text).not.toContain('Somebody else');
    expect(json.done).toBe(true);
    expect(new Set((json.items as { group: string }[]).map((item) => item.group))).toEqual(new Set(['profile', 'fields', 'tags', 'consents', 'submissions', 'notes', 'tasks', 'files', 'messages', 'score', 'activities', 'visits']));
  });

  it('comes a page at a time, each item once', async () => {
    await app.database.pool.query('INSERT INTO activities (company_id, lead_id, kind, title, occurred_at) VALUES ?', [Array.from({ length: 450 }, (_, i) => [companyId, leadId, 'note', `step ${i}`, new Date()])]);
    const items: string[] = [];
    for (let page = 1, done = false; !done; page++) {
      const { json } = await ask('export', { email, page });
      items.push(...(json.items as { group: string; id: string }[]).map((item) => `${item.group} ${item.id}`));
      done = json.done as boolean;
    }
    expect(items.length).toBeGreaterThan(460);
    expect(new Set(items).size).toBe(items.length);
  });

  it('is erased without a trace, while no figure changes and the address stays blocked', async () => {
    const before = await totals();
    const { json } = await ask('erase', { email });
    expect(json).toMatchObject({ retained: true, done: true });
    const left = await everything();
    // Pages, tags and employers are of the company and of others too.
    const shared = ['page', 'tag', 'firm'].map((word) => `${canary}-${word}`);
    for (const word of [...planted, visitor]) expect([word, left.includes(word)]).toEqual([word, shared.includes(word)]);
    expect(await totals()).toEqual(before);
    expect((await app.get(RebuildRollups).compare({ companyId })).differing).toEqual([]);
    expect((await ask('export', { email })).json).toEqual({ items: [], done: true });
    expect(await app.database.query("SELECT state, reason FROM messages WHERE company_id = ? AND dedupe_key = ?", [companyId, canary])).toEqual([{ state: 'refused', reason: 'erased' }]);
    expect(await app.database.query('SELECT reason, source FROM suppressions WHERE company_id = ?', [companyId])).toMatchObject([{ reason: 'manual', source: 'erasure' }]);
    expect((await call(app, 'GET', `/api/leads/${leadId}`, { bearer: admin })).status).toBe(404);
    expect(await app.get(Files).ofOwners(companyId, 'lead', [leadId])).toEqual([]);
  });

  it('is answered the same when there is nothing, and is nobody’s but the site’s', async () => {
    expect((await ask('erase', { email })).json).toEqual({ removed: 0, retained: false, done: true });
    expect((await call(app, 'POST', '/api/sites/self/privacy/export', { bearer: admin, body: { email } })).status).toBe(403);
    expect((await ask('export', { email: 'no address' })).status).toBe(400);
  });

  it('proves each consent with the words of its day, after the form was changed', async () => {
    const address = `proof-${canary}@example.test`;
    await submit(app, site, form, submissionOf(site, form, { email: address, news: true }));
    const changed = { ...form, fields: form.fields.map((field) => (field.consent ? { ...field, consent: { ...field.consent, text: 'New words.' } } : field)) };
    await submit(app, site, changed, submissionOf(site, changed, { email: address, news: true }));
    const rows = await app.database.query<{ text: string; definition: unknown; page_revision: number; ip: number }>(
      `SELECT c.text, v.definition, c.page_revision, CHAR_LENGTH(c.ip_hash) AS ip FROM consents c JOIN submissions s ON s.id = c.submission_id
       JOIN form_versions v ON v.form_id = s.form_id AND v.hash = s.form_version JOIN leads l ON l.id = c.lead_id WHERE l.company_id = ? AND l.email = ? ORDER BY c.id`, [companyId, address]);
    expect(rows.map((row) => row.text)).toEqual(['Yes, write to me once a month.', 'New words.']);
    // The version of the form that was on the page holds the very words.
    for (const row of rows) expect(JSON.stringify(row.definition)).toContain(row.text);
    expect(rows.every((row) => row.page_revision === 7 && row.ip === 43)).toBe(true);
  });
});
