import { randomUUID } from 'node:crypto';
import { call, makeAccount, signIn, type Account } from '../support/accounts.js';
import { plantRow } from '../support/plant-row.js';
import { eventually, startApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let account: Account;
let admin: string;

beforeAll(async () => {
  app = await startApp({ worker: true });
  account = await makeAccount(app);
  admin = (await signIn(app, account)).access;
});
afterAll(() => app?.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever came
type Entry = any;
const makeLead = async () => (await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: `${randomUUID()}@example.test`, name: 'Ada' } })).json as { id: number; version: number };
const timeline = async (id: number, query = '') => (await call(app, 'GET', `/api/leads/${id}/timeline${query}`, { bearer: admin })).json as { items: Entry[]; next_cursor: string | null };
const minutes = (count: number) => new Date(Date.UTC(2026, 4, 1, 12, count));
const activity = (lead_id: number, kind: string, at: number, more: Record<string, unknown> = {}) => plantRow(app.database, 'activities', '', {
  company_id: account.companyId, lead_id, kind, title: `${kind} ${at}`, occurred_at: minutes(at), ...more });

describe('GET /api/leads/{id}/timeline', () => {
  it('says who of the team did what', async () => {
    const lead = await makeLead();
    const as = { bearer: admin };
    await call(app, 'POST', `/api/leads/${lead.id}/tags`, { ...as, body: { tag: 'vip' } });
    await call(app, 'POST', `/api/leads/${lead.id}/tags`, { ...as, body: { tag: 'vip' } });
    await call(app, 'DELETE', `/api/leads/${lead.id}/tags`, { ...as, body: { tag: 'vip' } });
    await call(app, 'PATCH', `/api/leads/${lead.id}`, { ...as, body: { status: 'won', job_title: 'Analyst', version: lead.version } });
    const note = (await call(app, 'POST', `/api/leads/${lead.id}/notes`, { ...as, body: { body: 'Call her' } })).json;
    await call(app, 'DELETE', `/api/leads/${lead.id}/notes/${note.id}`, as);
    const { items } = await timeline(lead.id);
    expect(items.map((entry) => [entry.activities[0].kind, entry.activities[0].title, entry.activities[0].by]).reverse()).toEqual([
      ['tag_added', 'Tagged “vip”', expect.stringMatching(/^Admin/)],
      ['tag_removed', 'Tag “vip” removed', expect.stringMatching(/^Admin/)],
      ['status_changed', 'Status changed from new to won', expect.stringMatching(/^Admin/)],
      ['profile_changed', 'Profile edited', expect.stringMatching(/^Admin/)],
      ['note_added', 'Note added', expect.stringMatching(/^Admin/)],
      ['note_deleted', 'Note deleted', expect.stringMatching(/^Admin/)],
    ]);
  });

  it('tells what the product did, without a name and once', async () => {
    const { json: lead } = await call(app, 'POST', '/api/leads', { bearer: admin, body: { email: `${randomUUID()}@example.test`, tags: ['guide'] } });
    await call(app, 'POST', `/api/leads/${lead.id}/score`, { bearer: admin, body: { activity: 'demo_request' } });
    const { items } = await eventually(() => timeline(lead.id), (read) => read.items.length === 3);
    expect(items.map((entry) => [entry.activities[0].kind, entry.activities[0].title, entry.activities[0].by])).toEqual(expect.arrayContaining([
      ['tag_added', 'Tagged “guide”', null], ['tier_changed', 'Became hot', null],
      ['demo_request', expect.any(String), null],
    ]));
    expect(items.find((entry) => entry.activities[0].kind === 'demo_request').activities[0]).toMatchObject({ points: 50, reason: 'Requested a demo' });
  });

  it('shows a visit as one entry with its steps, its channel and its device', async () => {
    const lead = await makeLead();
    const company_id = account.companyId;
    const session_id = '4611686018427387900';
    const agent_id = await plantRow(app.database, 'analytics_agents', '', { company_id, hash: Buffer.alloc(16, randomUUID()), user_agent: 'x', is_bot: 0, device: 'mobile', browser: 'Firefox', os: 'Android', country: 'DE' });
    const touch_id = await plantRow(app.database, 'analytics_touches', '', { company_id, hash: Buffer.alloc(16, randomUUID()), channel: 'social', utm_source: 'linkedin' });
    for (const at of [10, 12, 16]) {
      await activity(lead.id, 'page_view', at, { session_id });
      await plantRow(app.database, 'analytics_events', '', { company_id, lead_id: lead.id, session_id, agent_id, touch_id: at === 10 ? touch_id : null, id: at, occurred_at: minutes(at), event_type: 1, flags: 0, page_id: 1 });
    }
    await activity(lead.id, 'email_sent', 11);
    await activity(lead.id, 'form_submit', 13, { session_id });
    const { items } = await timeline(lead.id);
    expect(items.map((entry) => [entry.id.replace(/\d+$/, ''), entry.steps, entry.activities.map((one: Entry) => one.title)])).toEqual([
      ['visit-', 3, ['page_view 10', 'page_view 12', 'page_view 16']], ['', 1, ['form_submit 13']], ['', 1, ['email_sent 11']]]);
    expect(items[0].visit).toMatchObject({ seconds: 360, channel: 'social', origin: 'linkedin', device: 'mobile', browser: 'Firefox', country: 'DE', started_at: minutes(10).toISOString() });
    expect((await timeline(lead.id, '?kinds=email_sent,email_open')).items.map((entry) => entry.activities[0].kind)).toEqual(['email_sent']);
  });

  it('goes on where it stopped, with nothing twice and nothing left out', async () => {
    const lead = await makeLead();
    for (let at = 0; at < 50; at++) await activity(lead.id, 'email_open', Math.floor(at / 2), at % 5 === 0 ? { session_id: 1000 + at } : {});
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: Entry[]; next_cursor: string | null } = await timeline(lead.id, cursor === '' ? '' : `?cursor=${cursor}`);
      expect(page.items.length).toBeLessThanOrEqual(20);
      seen.push(...page.items.map((entry) => entry.id));
      cursor = page.next_cursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([50, 50]);
    expect((await call(app, 'GET', `/api/leads/${lead.id}/timeline?cursor=abc`, { bearer: admin })).status).toBe(400);
    expect((await call(app, 'GET', `/api/leads/${lead.id}/timeline?kinds=A`, { bearer: admin })).status).toBe(400);
  });
});
