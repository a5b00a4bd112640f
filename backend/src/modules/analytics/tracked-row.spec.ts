import type { Beacon } from '@dmat/shared/tracking/events';
import { Lru } from './lru.js';
import { readAgent } from './read-agent.js';
import { flagsOf, rowsOf, shortId, timeOf, touchWords } from './tracked-row.js';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;
const id = '3f0e6a52-8a64-4f7c-9b1e-0a5b9f2f6c11';
const agent = { userAgent: 'x', isBot: false, language: 'de', country: '', key: 'x' };
const context = { companyId: 1, siteId: 2, agent, verdict: 'unknown' as const, isOptedOut: false, now };
const beacon: Beacon = {
  site: 'st_abc', visitor: id, session: id, page: { url: 'https://acme.test/a?gclid=1&mail=ann', title: 'A', referrer: '' },
  events: [{ id, type: 'page_view', at: now - hour }, { id, type: 'form_start', at: now, data: { a: '\ud800' } }],
};

function withoutVisitor({ visitor: _, ...rest }: Beacon): Beacon {
  return rest;
}

it('believes the browser’s clock within two days, and the server’s beyond', () => {
  expect(timeOf(now - 47 * hour, now)).toBe(now - 47 * hour);
  expect(timeOf(now + 60_000, now)).toBe(now + 60_000);
  expect(timeOf(now - 49 * hour, now)).toBe(now);
  expect(timeOf(now + hour, now)).toBe(now);
  expect(timeOf(0, now)).toBe(now);
});

it('keeps the click id with the page view it led to, and no query that may name a person', () => {
  const rows = rowsOf(beacon, context);
  expect(rows.map((row) => row.data)).toEqual(['{"gclid":"1"}', '{"a":"\\ufffd"}']);
  expect(rows[0]!.page.url).toBe('https://acme.test/a');
  expect(rows[0]!.touch).toEqual({ gclid: '1' });
});

it.each([{ isOptedOut: true }, { verdict: 'machine' as const }])('keeps no identifier for %j', (more) => {
  expect(rowsOf(beacon, { ...context, ...more })[0]).toMatchObject({ visitorUid: null, sessionUid: null, data: null });
});

it('keeps only the name of a site’s own event when nobody is recognised', () => {
  const custom = { ...beacon, events: [{ id, type: 'custom' as const, at: now, data: { name: 'video', data: { viewer: 'ann' } } }] };
  expect(rowsOf(custom, context)[0]!.data).toBe('{"name":"video","data":{"viewer":"ann"}}');
  expect(rowsOf(withoutVisitor(custom), context)[0]!.data).toBe('{"name":"video"}');
  expect(rowsOf(custom, { ...context, isOptedOut: true })[0]!.data).toBe('{"name":"video"}');
});

it('stores the verdict beside the wish not to be recognised', () => {
  const flags = (more: object): number => flagsOf(rowsOf(beacon, { ...context, ...more })[0]!);
  expect([flags({}), flags({ verdict: 'machine' }), flags({ verdict: 'human' }), flags({ verdict: 'human', isOptedOut: true })]).toEqual([0, 1, 4, 6]);
});

it('shortens ids to what a BIGINT holds', () => {
  expect(shortId('00000000-0000-4000-8000-000000000001')).toBe(String(0x8000000000000001n));
  expect(BigInt(shortId('ffffffff-ffff-4fff-bfff-ffffffffffff'))).toBeLessThan(2n ** 64n);
});

it('knows a touch by channel, campaign and referring host', () => {
  expect(touchWords({ utm_source: 'news', utm_medium: 'email', gclid: 'x', referrer: 'https://mail.test/a?b' }, 'https://acme.test/'))
    .toEqual(['email', 'news', 'email', null, null, null, null, 'mail.test']);
  expect(touchWords({ referrer: 'https://acme.test/x' }, 'https://acme.test/')).toEqual(['direct', null, null, null, null, null, null, null]);
});

it('takes a browser without a name for a bot', () => {
  expect(readAgent(undefined)).toEqual({ userAgent: '', isBot: true });
  expect(readAgent('Mozilla/5.0 (X11; Linux x86_64) Chrome/140').isBot).toBe(false);
  expect(readAgent('curl/8.0').isBot).toBe(true);
});

it('forgets what was not used lately', () => {
  const lru = new Lru<number>(4);
  for (const [i, key] of ['a', 'b', 'c'].entries()) lru.set(key, i);
  expect(lru.get('a')).toBe(0);
  lru.set('d', 3);
  expect([lru.get('b'), lru.get('a'), lru.get('d')]).toEqual([undefined, 0, 3]);
  lru.delete('a');
  expect(lru.get('a')).toBeUndefined();
});
