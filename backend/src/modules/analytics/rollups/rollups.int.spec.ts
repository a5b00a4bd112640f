import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { plantRow } from '../../../../test/support/plant-row.js';
import { startProduct } from '../../../../test/support/test-app.js';
import { SiteDirectory, type KnownSite } from '../../../platform/auth/site-directory.js';
import { Database } from '../../../platform/database/database.js';
import { CollectService } from '../collect.service.js';
import { RebuildRollups } from './rebuild-rollups.js';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const hour = 3_600_000;

describe('the figures of pages and forms', () => {
  let app: INestApplicationContext;
  let database: Database;
  let rebuild: RebuildRollups;
  let companyId = 610_000 + Math.floor(Math.random() * 90_000);
  let site: KnownSite;

  beforeAll(async () => {
    app = await startProduct();
    database = app.get(Database);
    rebuild = app.get(RebuildRollups, { strict: false });
    app.get(SiteDirectory, { strict: false }).find = async () => site;
  });
  afterAll(() => app.close());
  beforeEach(async () => { await useSite('Pacific/Auckland'); });

  const useSite = async (timezone: string): Promise<void> => {
    companyId++;
    const id = await plantRow(database, 'sites', `r${companyId}`, { company_id: companyId, timezone, url: `https://${randomUUID()}.test` });
    site = {
      id, companyId, companyName: 'Acme', publicId: 'st_acme', name: 'Acme', url: 'https://acme.test', timezone, locale: 'en',
      origins: ['https://acme.test'], subKey: () => Buffer.alloc(32), descriptorKeys: () => [],
    };
  };
  const collect = (path: string, events: object[], more: object = {}, userAgent = chrome): Promise<void> => app.get(CollectService, { strict: false }).collect(
    { site: 'st_acme', page: { url: `https://acme.test${path}`, title: path, referrer: '' }, events, ...more },
    { userAgent, privacyControl: undefined, doNotTrack: undefined });
  const event = (type = 'page_view', at = Date.now(), more: object = {}): object => ({ id: randomUUID(), type, at, ...more });
  const pageDays = () => database.query<{ day: string; url: string; views: number; form_views: number; form_starts: number; submissions: number }>(
    `SELECT DATE_FORMAT(d.day, '%Y-%m-%d') AS day, p.url, d.views, d.form_views, d.form_starts, d.submissions FROM page_days d JOIN analytics_pages p ON p.id = d.page_id
     WHERE d.company_id = ? ORDER BY d.day, p.url`, [companyId]);
  const compare = async () => (await rebuild.compare({ companyId })).differing.map(({ name, rollup, raw }) => ({ name, rollup, raw }));

  it('are counted by the day of the site, not of the server', async () => {
    const noonUtc = Math.floor(Date.now() / (24 * hour)) * 24 * hour - 12 * hour;
    await collect('/', [event('page_view', noonUtc - 2 * hour), event('page_view', noonUtc)]);
    const days = await pageDays();
    expect(days.map((day) => day.views)).toEqual([1, 1]);
    expect(days[1]!.day > days[0]!.day).toBe(true);
  });

  it('count an event once, however often and with whatever company it comes again', async () => {
    const first = event();
    const visitor = randomUUID();
    await Promise.all([collect('/', [first], { visitor }), collect('/', [first], { visitor }), collect('/', [first, event()], { visitor })]);
    await collect('/', [first, event('form_view', Date.now(), { form: randomUUID() }), first], { visitor });
    expect(await pageDays()).toMatchObject([{ views: 2, form_views: 1 }]);
    expect(await compare()).toEqual([]);
  });

  it('leave bots out', async () => {
    await collect('/', [event()], {}, googlebot);
    expect(await pageDays()).toEqual([]);
  });

  it('are exactly what the events say, over a shuffled week of many', async () => {
    await useSite('America/New_York');
    const people = Array.from({ length: 7 }, () => randomUUID());
    const form = randomUUID();
    const sent: Promise<void>[] = [];
    for (let i = 0; i < 300; i++) {
      const at = Date.now() - (i * 7_919 % 47) * hour;
      const events = ['page_view', ...(i % 2 ? ['form_view'] : []), ...(i % 3 ? [] : ['form_start', 'form_submit']), ...(i % 5 ? [] : ['field_leave'])].map((type) => event(type, at, type === 'page_view' ? {} : { form, data: { field: `field_${i % 2}` } }));
      const body = i % 4 === 0 ? {} : { visitor: people[i % 7] };
      sent.push(collect(`/${i % 5}`, events, body, i % 11 === 0 ? googlebot : chrome));
      if (i % 6 === 0) sent.push(collect(`/${i % 5}`, events, body));
    }
    await Promise.all(sent);
    expect(await compare()).toEqual([]);
    const [visitors] = await database.query<{ n: number }>('SELECT COUNT(DISTINCT visitor_id) AS n FROM page_visitors WHERE company_id = ?', [companyId]);
    expect(visitors!.n).toBe(7);
  });

  it('that are wrong are named, and made again from the events', async () => {
    await collect('/a', [event(), event('form_start', Date.now(), { form: randomUUID() })], { visitor: randomUUID() });
    await database.query('UPDATE page_days SET views = 9 WHERE company_id = ?', [companyId]);
    await database.query('DELETE FROM page_visitors WHERE company_id = ?', [companyId]);
    expect(await compare()).toEqual([{ name: 'page_days.views', rollup: 9, raw: 1 }, { name: 'page_visitors.rows', rollup: 0, raw: 1 }]);
    await rebuild.rebuild({ companyId });
    expect(await compare()).toEqual([]);
  });

  it('stay exact while they are made again and events come in', async () => {
    await collect('/a', [event()]);
    let isOver = false;
    const coming = (async () => { for (let i = 0; !isOver; i++) await collect(`/${i % 3}`, [event(), event()], { visitor: randomUUID() }); })();
    for (let i = 0; i < 5; i++) await rebuild.rebuild({ companyId });
    isOver = true;
    await coming;
    expect(await compare()).toEqual([]);
  });
});
