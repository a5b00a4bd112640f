import { randomUUID } from 'node:crypto';
import { call, makeAccount, pairSite, signIn } from './accounts.js';
import { plantRow } from './plant-row.js';
import type { TestApp } from './test-app.js';
import type { Ids } from '../e2e/route-rules.js';

/** A company with one of everything, every text of which holds the canary. */
export interface PlantedCompany {
  companyId: number;
  canary: string;
  ids: Ids;
}

export async function plantCompany(app: TestApp): Promise<PlantedCompany> {
  const canary = `canary${randomUUID().slice(0, 8)}`;
  const account = await makeAccount(app, canary);
  const company_id = account.companyId;
  const { access } = await signIn(app, account);
  await pairSite(app, access, `https://${canary}.example.test`);
  const apiKey = (await call(app, 'POST', '/api/api-keys', { bearer: access, body: { name: canary, caps: ['dmat_view_leads'] } })).json.id as number;
  const [{ id: site_id }] = (await app.database.query<{ id: number }>('SELECT id FROM sites WHERE company_id = ?', [company_id])) as [{ id: number }];
  const plant = (table: string, given: Record<string, unknown> = {}) => plantRow(app.database, table, canary, { company_id, ...given });
  const formUid = randomUUID();
  const wpPost = 4_242;
  const lead_id = await plant('leads', { email: `${canary}@example.test`, email_normal: `${canary}@example.test`, name: canary });
  const landing_page_id = await plant('landing_pages', { site_id, wp_post_id: wpPost, title: canary, url: `https://${canary}.example.test/` });
  const form_id = await plant('forms', { site_id, uid: formUid, name: canary, landing_page_id });
  const tag_id = await plant('tags', { name: canary });
  await plant('lead_tags', { lead_id, tag_id });
  await plant('activities', { lead_id, kind: 'form_submit', title: canary });
  await plant('submissions', { uuid: randomUUID(), form_id, lead_id, landing_page_id });
  const submission = await plant('submissions', { uuid: randomUUID(), form_id, lead_id: null, landing_page_id, is_spam: 1, spam_state: 'quarantined', spam_reason: 'honeypot' });
  await plant('messages', { lead_id, channel: 'email' });
  const note = await plant('lead_notes', { lead_id, body: canary });
  const merge = await plant('lead_merges', { survivor_id: lead_id, merged_id: lead_id, journal: JSON.stringify({ canary }) });
  const leadFile = await plant('files', { owner_kind: 'lead', owner_id: lead_id, name: canary, store_key: `${company_id}/202601/${randomUUID().replaceAll('-', '')}` });
  const task = await plant('lead_tasks', { lead_id, title: canary });
  const organization = await plant('organizations', { domain: `${canary}.example.com`, name: canary });
  await app.database.query('UPDATE leads SET organization_id = ? WHERE id = ?', [organization, lead_id]);
  const customField = await plant('custom_fields', { field_key: 'planted', label: canary, kind: 'text', options: '[]' });
  await plant('lead_field_values', { lead_id, field_id: customField, value_text: canary });
  const event_id = await plant('outbox', { name: 'lead.updated', payload: JSON.stringify({ leadId: lead_id, canary }), state: 1 });
  const deadLetter = await plant('dead_letters', { event_id, handler: canary, reason: canary });
  const file = await plant('files', { name: `${canary}.pdf`, owner_kind: 'lead', owner_id: lead_id, size: 5, store_key: `${company_id}/202611/${randomUUID().replaceAll('-', '')}` });
  const leadBulk = await plant('lead_bulks', { action: 'tag', value: canary, state: 'done', ids: JSON.stringify([lead_id]), total: 1, done: 1, up_to: lead_id });
  const leadView = await plant('lead_views', { user_id: account.userId, name: canary, settings: JSON.stringify({ canary }) });
  const planted = await plant('imports', { name: `${canary}.csv`, state: 'done', parts: '[]' });
  const ids = { import: planted, leadBulk, leadView, file, submission, lead: lead_id, note, tag: canary, landingPage: landing_page_id, form: form_id, formUid, site: site_id, user: account.userId, apiKey, deadLetter, wpPost, leadFile, merge, task, organization, customField };
  return { companyId: company_id, canary, ids: Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)])) as Ids };
}

/** Everything a company has, as one text: equal before and after means nothing of it was touched. */
export async function picture(app: TestApp, companyId: number): Promise<string> {
  const tables = await app.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'company_id' ORDER BY table_name`);
  const rows = await Promise.all(tables.map(async ({ name }) => [name, await app.database.query('SELECT * FROM ?? WHERE company_id = ?', [name, companyId])]));
  return JSON.stringify(rows);
}
