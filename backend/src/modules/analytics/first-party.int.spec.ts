import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { startProduct } from '../../../test/support/test-app.js';
import { SiteDirectory, type KnownSite } from '../../platform/auth/site-directory.js';
import { hmac } from '../../platform/crypto/crypto.js';
import { Database } from '../../platform/database/database.js';
import { ForwardedBeacons } from './forwarded-beacons.js';
import { PageImages } from './page-images.js';

const keys = { 'pixel-image': Buffer.alloc(32, 1), beacons: Buffer.alloc(32, 2) } as Record<string, Buffer>;
const site: KnownSite = {
  id: 13, companyId: 0, companyName: 'Acme', publicId: 'st_first', name: 'Acme', url: 'https://acme.test', timezone: 'UTC', locale: 'en',
  origins: ['https://acme.test'], subKey: (purpose) => keys[purpose]!, descriptorKeys: () => [],
};
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';
const headers = { userAgent: firefox, privacyControl: undefined, doNotTrack: undefined };
let nextCompany = 800_000 + Math.floor(Math.random() * 100_000);

const sign = (text: string, key: Buffer): string => hmac(key, text).toString('base64url');
const reference = (more: object = {}, key = keys['pixel-image']!): string => {
  const page = { v: 1, site: 'st_first', post: 4, url: 'https://acme.test/no-script', title: 'Café', ...more };
  const body = Buffer.from(JSON.stringify(page)).toString('base64url');
  return `${body}.${sign(body, key)}`;
};

describe('without the pixel’s own path', () => {
  let app: INestApplicationContext;
  let database: Database;

  beforeAll(async () => {
    app = await startProduct();
    app.get(SiteDirectory, { strict: false }).find = async (id) => (id === site.publicId ? site : null);
    database = app.get(Database);
  });
  afterAll(() => app.close());
  beforeEach(() => { site.companyId = nextCompany++; });

  const stored = (): Promise<Record<string, unknown>[]> => database.query(
    `SELECT e.event_type, e.flags, e.visitor_id, p.url, p.title, p.post_id, t.utm_source, a.browser, a.language FROM analytics_events e
     JOIN analytics_pages p ON p.id = e.page_id JOIN analytics_agents a ON a.id = e.agent_id LEFT JOIN analytics_touches t ON t.id = e.touch_id
     WHERE e.company_id = ? ORDER BY e.occurred_at, e.event_type`, [site.companyId]);
  const count = (text: string, referer?: string, more: object = {}): Promise<void> =>
    app.get(PageImages, { strict: false }).count({ reference: text, referer }, { ...headers, ...more });
  const forward = (beacons: object[], more: { site?: string; key?: Buffer; change?: (text: string) => string } = {}) => {
    const text = JSON.stringify({ site: more.site ?? site.publicId, beacons });
    return app.get(ForwardedBeacons, { strict: false }).take((more.change ?? String)(text), sign(text, more.key ?? keys['beacons']!));
  };

  describe('a picture', () => {
    it('counts the page its site signed, with its campaign and nobody’s name', async () => {
      await count(reference(), 'https://acme.test/no-script?utm_source=News&email=ann@acme.test');
      expect(await stored()).toMatchObject([{ event_type: 1, flags: 0, visitor_id: null, url: 'https://acme.test/no-script', title: 'Café', post_id: 4, utm_source: 'news', browser: 'Firefox' }]);
    });

    it('knows machines and browsers that fetch ahead', async () => {
      await count(reference(), undefined, { userAgent: 'curl/8' });
      await count(reference(), undefined, { purpose: 'prefetch' });
      expect((await stored()).map(({ flags }) => flags)).toEqual([1, 1]);
    });

    it.each([
      ['nobody signed', () => reference().replace(/\..*/, '.AAAA')],
      ['another key signed', () => reference({}, keys['beacons'])],
      ['is changed', () => reference().replace(/^[^.]*/, Buffer.from(JSON.stringify({ v: 1, site: 'st_first', post: 0, url: 'https://acme.test/forged', title: '' })).toString('base64url'))],
      ['is of another site', () => reference({ url: 'https://evil.test/' })],
      ['is of a site nobody knows', () => reference({ site: 'st_unknown' })],
      ['is nonsense', () => 'x'],
      ['is empty', () => ''],
      ['is long', () => 'x'.repeat(10_000)],
    ])('that %s counts nothing', async (_, text) => {
      await expect(count(text())).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await stored()).toEqual([]);
    });
  });

  describe('what a site passes on', () => {
    const report = (more: object = {}, seen: object = {}): object => ({
      body: JSON.stringify({
        site: 'st_first', page: { url: 'https://acme.test/a', title: 'A', referrer: '' }, events: [{ id: randomUUID(), type: 'page_view', at: Date.now() }], ...more,
      }),
      ip: '203.0.113.0', 'user-agent': firefox, 'accept-language': 'fr', ...seen,
    });

    it('is stored as if each browser had come itself', async () => {
      const visitor = randomUUID();
      expect(await forward([report({ visitor }), report({ visitor }, { 'sec-gpc': '1' }), { image: reference(), id: randomUUID(), at: Date.now(), 'user-agent': firefox }]))
        .toEqual({ taken: 3, refused: 0 });
      const rows = await stored();
      expect(rows.map(({ flags, visitor_id, language }) => [flags, visitor_id !== null, language]).sort()).toEqual([[0, false, ''], [0, true, 'fr'], [2, false, 'fr']]);
    });

    it('changes nothing when it comes twice', async () => {
      const batch = [report(), { image: reference(), id: randomUUID(), at: Date.now(), 'user-agent': firefox }];
      await forward(batch);
      await forward(batch);
      expect(await stored()).toHaveLength(2);
    });

    it('leaves out what is no report and takes the rest', async () => {
      const others = [{}, 5 as never, { body: '{' }, report({ site: 'st_other' }), report({ page: { url: 'https://evil.test/' } }), { image: 'x' }];
      expect(await forward([report(), ...others])).toEqual({ taken: 1, refused: others.length });
      expect(await stored()).toHaveLength(1);
    });

    it.each<[string, Parameters<typeof forward>[1]]>([
      ['another key signed', { key: keys['pixel-image']! }],
      ['somebody changed on the way', { change: (text) => text.replace('203.0.113.0', '198.51.100.0') }],
      ['a site sent that is not connected', { site: 'st_unknown' }],
    ])('is refused when %s', async (_, more) => {
      await expect(forward([report()], more)).rejects.toMatchObject({ code: 'batch-not-signed' });
      expect(await stored()).toEqual([]);
    });

    it.each(['', '{', '[]', '{"site":"st_first"}', JSON.stringify({ site: 'st_first', beacons: Array.from({ length: 501 }, () => ({})) })])('is refused when it is no batch', async (text) => {
      await expect(app.get(ForwardedBeacons, { strict: false }).take(text, '')).rejects.toMatchObject({ code: 'batch-invalid' });
    });
  });
});
