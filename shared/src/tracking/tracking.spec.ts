import { channelOf, hostOf } from './channel-of.js';
import { parseBeacon } from './events.js';
import { parseTouch, touchOfAddress, type Touch } from './touch.js';

const uuid = '3f0e6a52-8a64-4f7c-9b1e-0a5b9f2f6c11';

describe('the channel of a touch', () => {
  it.each<[Touch | null, string]>([
    [null, 'direct'],
    [{}, 'direct'],
    [{ referrer: 'https://www.acme.test/a' }, 'direct'],
    [{ referrer: 'https://acme.test:8080/a' }, 'direct'],
    [{ referrer: 'https://www.google.co.uk/' }, 'organic_search'],
    [{ referrer: 'https://duckduckgo.com/' }, 'organic_search'],
    [{ referrer: 'https://l.facebook.com/l.php?u=x' }, 'social'],
    [{ referrer: 'https://t.co/abc' }, 'social'],
    [{ referrer: 'https://x.example/abc' }, 'referral'],
    [{ referrer: 'https://mail.google.com/' }, 'email'],
    [{ referrer: 'https://blog.example/post' }, 'referral'],
    [{ utm_source: 'newsletter', utm_medium: 'email' }, 'email'],
    [{ utm_source: 'Google', utm_medium: 'CPC' }, 'paid_search'],
    [{ utm_source: 'facebook', utm_medium: 'paid' }, 'paid_social'],
    [{ utm_source: 'linkedin', utm_medium: 'social' }, 'social'],
    [{ utm_source: 'google', utm_medium: 'organic' }, 'organic_search'],
    [{ utm_source: 'partner', utm_medium: 'referral' }, 'referral'],
    [{ utm_source: 'dmat', utm_medium: 'sms' }, 'sms'],
    [{ utm_source: 'dmat', utm_medium: 'web-push' }, 'push'],
    [{ gclid: 'abc', referrer: 'https://www.google.com/' }, 'paid_search'],
    [{ fbclid: 'abc' }, 'social'],
    [{ li_fat_id: 'abc' }, 'paid_social'],
    [{ utm_medium: 'email', referrer: 'https://www.google.com/' }, 'email'],
  ])('of %j is %s', (touch, channel) => expect(channelOf(touch, 'acme.test')).toBe(channel));

  it('knows hosts with users and ports', () => {
    expect(hostOf('https://user:pw@www.Acme.test:81/x')).toBe('acme.test');
    expect(hostOf('javascript:alert(1)')).toBe('');
  });
});

describe('a touch from a browser', () => {
  it('keeps what can be used and drops the rest', () => {
    expect(parseTouch({ utm_source: ' Google ', utm_campaign: 'Spring', utm_term: 5, referrer: 'javascript:x', at: '2026-11-23T10:00:00Z', evil: 1 }))
      .toEqual({ utm_source: 'google', utm_campaign: 'Spring', at: '2026-11-23T10:00:00.000Z' });
  });

  it.each([null, undefined, 'x', 5, [], {}, { at: 'yesterday' }])('is null for %j', (value) => expect(parseTouch(value)).toBeNull());

  it('cuts what is long and removes control characters and lone surrogates', () => {
    expect(parseTouch({ utm_source: 'a'.repeat(400) })?.utm_source).toHaveLength(255);
    expect(parseTouch({ utm_campaign: 'a\u0000b\ud800c' })?.utm_campaign).toBe('abc');
  });

  it('is read from an address', () => {
    expect(touchOfAddress('https://a.test/?utm_source=x&utm_campaign=a%20b+c&q=1#f', 'https://b.test/')).toEqual({
      utm_source: 'x', utm_campaign: 'a b c', referrer: 'https://b.test/',
    });
    expect(touchOfAddress('https://a.test/', '')).toBeNull();
  });
});

describe('a beacon', () => {
  const good = {
    site: 'st_abc123',
    page: { url: 'https://acme.test/a', title: 'A', referrer: '', post_id: 4 },
    events: [{ id: uuid, type: 'page_view', at: 1_790_000_000_000 }],
  };

  it('without identifiers is good', () => expect(parseBeacon(good)).toEqual({ ok: true, beacon: good }));

  it('takes identifiers in lower case and the touch', () => {
    const parsed = parseBeacon({ ...good, visitor: uuid.toUpperCase(), session: uuid, touch: { gclid: 'x' }, later: 1 });
    expect(parsed).toEqual({ ok: true, beacon: { ...good, visitor: uuid, session: uuid, touch: { gclid: 'x' } } });
  });

  it('names everything that is wrong', () => {
    const parsed = parseBeacon({ site: 'x', visitor: 'me', page: { url: 'ftp://x' }, events: [{ id: 1, type: 'click', at: 'now', form: 'f', data: [] }] });
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.errors.map((error) => error.split(' ')[0])).toEqual([
      'site', 'visitor', 'page.url', 'events[0].id', 'events[0].type', 'events[0].at', 'events[0].form', 'events[0].data',
    ]);
  });

  it.each([null, [], 'x', 1, {}])('is refused when it is %j', (value) => expect(parseBeacon(value).ok).toBe(false));

  it('holds 1 to 50 events', () => {
    expect(parseBeacon({ ...good, events: [] }).ok).toBe(false);
    expect(parseBeacon({ ...good, events: Array.from({ length: 51 }, () => good.events[0]) }).ok).toBe(false);
  });
});
