import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { startProduct } from '../../../test/support/test-app.js';
import { SiteDirectory, type KnownSite } from '../../platform/auth/site-directory.js';
import { Database } from '../../platform/database/database.js';
import { AnalyticsJobs } from './analytics.jobs.js';
import { AnalyticsService } from './analytics.service.js';
import { CollectService } from './collect.service.js';
import { EventsRepository } from './events.repository.js';

const site: KnownSite = {
  id: 12, companyId: 0, companyName: 'Acme', publicId: 'st_acme', name: 'Acme', url: 'https://acme.test', timezone: 'UTC', locale: 'en',
  origins: ['https://acme.test'], subKey: () => Buffer.alloc(32), descriptorKeys: () => [],
};
const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const person = { userAgent: chrome, privacyControl: undefined, doNotTrack: undefined };
let nextCompany = 700_000 + Math.floor(Math.random() * 100_000);

describe('what the pixel reports', () => {
  let app: INestApplicationContext;
  let database: Database;

  beforeAll(async () => {
    app = await startProduct();
    app.get(SiteDirectory, { strict: false }).find = async (id) => (id === site.publicId ? site : null);
    database = app.get(Database);
  });
  afterAll(() => app.close());
  beforeEach(() => { site.companyId = nextCompany++; });

  const event = (more: object = {}): object => ({ id: randomUUID(), type: 'page_view', at: Date.now(), ...more });
  const beacon = (more: object = {}): object => ({
    site: 'st_acme', page: { url: 'https://acme.test/pricing?utm_source=news&utm_medium=email&gclid=g1', title: 'Pricing', referrer: '' }, events: [event()], ...more,
  });
  const collect = (body: unknown, headers: object = {}): Promise<void> => app.get(CollectService, { strict: false }).collect(body, { ...person, ...headers });
  const stored = (): Promise<Record<string, unknown>[]> => database.query(
    `SELECT e.event_type, e.flags, e.visitor_id, e.lead_id, e.session_id IS NOT NULL AS has_session, e.event_data, p.url, p.title, t.channel, t.utm_source, a.user_agent, a.is_bot, a.device, a.browser, a.os, a.language, a.country
     FROM analytics_events e JOIN analytics_pages p ON p.id = e.page_id JOIN analytics_agents a ON a.id = e.agent_id
     LEFT JOIN analytics_touches t ON t.id = e.touch_id WHERE e.company_id = ? ORDER BY e.occurred_at`, [site.companyId]);
  const toldOf = async (name: string): Promise<{ payload: Record<string, unknown> }[]> => {
    const rows = await database.query<{ payload: unknown }>('SELECT payload FROM outbox WHERE company_id = ? AND name = ? ORDER BY id', [site.companyId, name]);
    return (rows.flatMap((row) => row.payload) as Record<string, unknown>[]).map((payload) => ({ payload }));
  };
  const visits = () => toldOf('lead.visited');

  it('is stored when the call returns, with page, touch and agent as words', async () => {
    await collect(JSON.stringify(beacon()));
    expect(await stored()).toMatchObject([{
      event_type: 1, flags: 0, visitor_id: null, lead_id: null, has_session: 0, event_data: null, url: 'https://acme.test/pricing',
      title: 'Pricing', channel: 'email', utm_source: 'news', user_agent: chrome, is_bot: 0, device: 'desktop', browser: 'Chrome', os: 'Linux', language: '', country: '',
    }]);
  });

  it('keeps language and country as words too', async () => {
    await collect(beacon(), { languages: 'de-AT,de;q=0.9', ip: '203.0.113.7', edgeCountry: 'AT' });
    await collect(beacon(), { languages: 'en', ip: '203.0.113.7', edgeCountry: 'XX' });
    const rows = await stored();
    expect(rows.map((row) => [row['user_agent'], row['language'], row['country']])).toEqual([[chrome, 'de', 'AT'], [chrome, 'en', '']]);
  });

  it('says of each event whether a human or a machine did it, as far as it is known', async () => {
    await collect(beacon());
    await collect(beacon({ events: [event({ type: 'cta_click', data: { label: 'Go', url: 'https://acme.test/go' } }), event()] }));
    await collect(beacon({ visitor: randomUUID() }), { purpose: 'prefetch;prerender' });
    expect((await stored()).map((row) => [row['event_type'], row['flags'], row['visitor_id']]).sort()).toEqual([[1, 0, null], [1, 1, null], [1, 4, null], [5, 4, null]]);
  });

  it('takes nobody for a person who reads faster than one, and tells no lead of it', async () => {
    const visitor = randomUUID();
    await linkAll([{ visitorUid: visitor, leadId: 61 }]);
    for (let i = 0; i < 200; i++) await collect(beacon({ visitor, events: Array.from({ length: 50 }, () => event()) }));
    const rows = await stored();
    expect(rows).toHaveLength(10_000);
    expect(rows.filter((row) => row['visitor_id'] !== null)).toHaveLength(100);
    expect(rows.filter((row) => row['flags'] === 1)).toHaveLength(9_900);
    expect(await visits()).toHaveLength(100);
  });

  it('tells what a known lead clicks, downloads and does, with its visit', async () => {
    const [visitor, session] = [randomUUID(), randomUUID()];
    const doings = [
      event({ type: 'cta_click', data: { label: 'Book a demo', url: 'https://acme.test/demo?email=a@b.test' } }),
      event({ type: 'download', data: { url: 'https://acme.test/paper.pdf' } }),
      event({ type: 'custom', data: { name: 'video', data: { second: 3 } } }),
      event({ type: 'scroll', data: { depth: 50 } }), event({ type: 'outbound_click', data: { url: 'https://other.test/' } }),
    ];
    await collect(beacon({ visitor, session, events: doings }));
    const [link] = await linkAll([{ visitorUid: visitor, leadId: 62 }]);
    expect(link).toMatchObject({ earlierEvents: 5, deeds: expect.arrayContaining([
      expect.objectContaining({ kind: 'cta_click', data: { label: 'Book a demo', url: 'https://acme.test/demo' }, session: expect.stringMatching(/^\d+$/) }),
      expect.objectContaining({ kind: 'download' }), expect.objectContaining({ kind: 'custom', data: { name: 'video', data: { second: 3 } } }),
    ]) });
    const again = doings.map((doing) => ({ ...doing, id: randomUUID() }));
    await collect(beacon({ visitor, session, events: again }));
    await collect(beacon({ visitor, session, events: again }));
    const told = await toldOf('lead.interacted');
    expect(told.map(({ payload }) => payload['kind']).sort()).toEqual(['cta_click', 'custom', 'download']);
    expect(told[0]!.payload).toMatchObject({ leadId: 62, visitorUid: visitor, url: 'https://acme.test/pricing', session: expect.stringMatching(/^\d+$/) });
  });

  it('is stored once when the browser repeats it', async () => {
    const body = beacon({ visitor: randomUUID(), session: randomUUID(), events: [event(), event({ type: 'form_start', form: randomUUID() })] });
    await Promise.all([collect(body), collect(body)]);
    await collect(body);
    expect(await app.get(EventsRepository, { strict: false }).count(site.companyId)).toBe(2);
  });

  it('keeps no identifier of a browser that opted out or of a bot', async () => {
    const known = { visitor: randomUUID(), session: randomUUID() };
    await collect(beacon(known), { privacyControl: '1' });
    await collect(beacon(known), { doNotTrack: '1' });
    await collect(beacon(known), { userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
    const rows = await stored();
    expect(rows.map((row) => [row['flags'], row['visitor_id'], row['has_session'], row['event_data']])).toEqual([[2, null, 0, null], [2, null, 0, null], [1, null, 0, null]]);
    expect(await database.query('SELECT id FROM visitors WHERE company_id = ?', [site.companyId])).toEqual([]);
  });

  it.each([
    ['{', 'beacon-invalid'],
    [{ ...beacon(), events: [] }, 'beacon-invalid'],
    [beacon({ site: 'st_unknown' }), 'site-unknown'],
    [beacon({ page: { url: 'https://evil.test/', title: '', referrer: '' } }), 'page-of-another-site'],
  ])('is refused when it is %j', async (body, code) => {
    await expect(collect(body)).rejects.toMatchObject({ code });
    expect(await stored()).toEqual([]);
  });

  it('keeps hostile text as it was sent', async () => {
    const title = `'); DROP TABLE visitors; -- \\' \u{1F600}`;
    await collect(beacon({ page: { url: `https://acme.test/'"\\`, title, referrer: 'https://<b>' }, events: [event({ data: { 'a"\\': "'\\ud800\ud800" } })] }));
    expect(await stored()).toMatchObject([{ url: `https://acme.test/'"\\`, title, event_data: { 'a"\\': "'\\ud800\ufffd" } }]);
  });

  it('stores a thousand at once without losing one', async () => {
    await Promise.all(Array.from({ length: 1000 }, (_, i) => collect(beacon({ visitor: randomUUID(), page: { url: `https://acme.test/${i % 50}`, title: '', referrer: '' } }))));
    expect(await app.get(EventsRepository, { strict: false }).count(site.companyId)).toBe(1000);
  });

  const linkAll = (wishes: { visitorUid: string; leadId: number }[]): Promise<object[]> =>
    database.transaction((tx) => app.get(AnalyticsService).linkVisitors(tx, site.companyId, wishes));

  it('belongs to the lead after its visitor is linked, and earlier events come along', async () => {
    const visitor = randomUUID();
    const link = async (leadId: number): Promise<object> => (await linkAll([{ visitorUid: visitor, leadId }]))[0]!;
    await collect(beacon({ visitor, events: [event({ at: Date.now() - 60_000 }), event({ type: 'form_view' })] }));
    expect(await link(31)).toMatchObject({ isNew: true, earlierEvents: 2, deeds: [{ kind: 'page_view', url: 'https://acme.test/pricing', title: 'Pricing' }] });
    expect(await link(32)).toMatchObject({ isNew: false, leadId: 31 });
    const body = beacon({ visitor, events: [event(), event({ type: 'form_start' })] });
    await collect(body);
    await collect(body);
    const rows = await stored();
    expect(rows.map((row) => row['lead_id'])).toEqual([31, 31, 31, 31]);
    expect(rows[0]!['event_data']).toEqual({ gclid: 'g1' });
    expect((await visits()).map(({ payload }) => payload)).toMatchObject([{ leadId: 31, visitorUid: visitor, url: 'https://acme.test/pricing', title: 'Pricing' }]);
  });

  it('links many visitors at once, each to the first who asks, with its own past', async () => {
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()] as const;
    await collect(beacon({ visitor: one, events: [event({ at: Date.now() - 120_000 }), event({ at: Date.now() - 60_000 })] }));
    await collect(beacon({ visitor: two, events: [event()] }));
    const links = await linkAll([
      { visitorUid: one, leadId: 51 }, { visitorUid: two, leadId: 52 }, { visitorUid: one, leadId: 53 }, { visitorUid: three, leadId: 51 },
    ]);
    expect(links).toMatchObject([
      { isNew: true, earlierEvents: 2, deeds: [{}, {}] }, { isNew: true, earlierEvents: 1, deeds: [{}] },
      { isNew: false, leadId: 51 }, { isNew: true, earlierEvents: 0, deeds: [] },
    ]);
    expect((await stored()).map((row) => row['lead_id']).sort()).toEqual([51, 51, 52]);
    expect(await linkAll([{ visitorUid: three, leadId: 54 }])).toMatchObject([{ isNew: false, leadId: 51 }]);
  });

  it('loses no event to a link that happens at the same moment', async () => {
    const visitor = randomUUID();
    await collect(beacon({ visitor }));
    await Promise.all([
      ...Array.from({ length: 50 }, () => collect(beacon({ visitor }))),
      linkAll([{ visitorUid: visitor, leadId: 41 }]),
      ...Array.from({ length: 50 }, () => collect(beacon({ visitor }))),
    ]);
    const rows = await stored();
    expect(rows).toHaveLength(101);
    expect(rows.filter((row) => row['lead_id'] === 41)).toHaveLength(101);
  });

  it('has room for the next three months, made once', async () => {
    const jobs = app.get(AnalyticsJobs, { strict: false });
    await collect(beacon());
    await jobs.makeMonths();
    expect(await jobs.makeMonths()).toEqual([]);
    const [row] = await database.query<{ parts: number }>(
      "SELECT COUNT(*) AS parts FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'analytics_events'");
    expect(Number(row!.parts)).toBe(6);
    expect(await stored()).toHaveLength(1);
  });
});
