import { hostOf } from './channel-of.js';
import { parseBeacon } from './events.js';
import { parseTouch, touchOfAddress } from './touch.js';

const uuid = '3f0e6a52-8a64-4f7c-9b1e-0a5b9f2f6c11';

describe('the host of an address', () => {
  it('is found behind users and before ports', () => {
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

  it('does not know what the link filled into a form', () => {
    expect(parseTouch({ landing_url: 'https://a.test/?dmat_prefill=S3-_x&utm_source=x', referrer: 'https://a.test/?dmat_prefill=S3-_x' }))
      .toEqual({ landing_url: 'https://a.test/?utm_source=x', referrer: 'https://a.test/' });
  });

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
