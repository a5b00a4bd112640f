import { CHANNELS, CHANNEL_TABLE, channelOf } from './channel-of.js';
import type { Touch } from './touch.js';

describe('the channel of a touch', () => {
  it.each<[Touch | null, string]>([
    [null, 'direct'],
    [{}, 'direct'],
    [{ referrer: 'https://www.acme.test/a' }, 'direct'],
    [{ referrer: 'https://acme.test:8080/a' }, 'direct'],
    [{ referrer: 'not an address' }, 'direct'],
    // Search engines
    [{ referrer: 'https://www.google.co.uk/' }, 'organic_search'],
    [{ referrer: 'https://www.google.com.br/' }, 'organic_search'],
    [{ referrer: 'https://duckduckgo.com/' }, 'organic_search'],
    [{ referrer: 'https://search.yahoo.com/search?p=x' }, 'organic_search'],
    [{ referrer: 'https://search.brave.com/' }, 'organic_search'],
    [{ utm_source: 'google', utm_medium: 'organic' }, 'organic_search'],
    [{ utm_source: 'google' }, 'organic_search'],
    [{ referrer: 'android-app://com.google.android.googlequicksearchbox/' }, 'organic_search'],
    // Social networks
    [{ referrer: 'https://www.linkedin.com/' }, 'social'],
    [{ referrer: 'https://www.linkedin.com/feed/update/urn:li:activity:1/' }, 'social'],
    [{ referrer: 'https://lnkd.in/eXaMple' }, 'social'],
    [{ referrer: 'android-app://com.linkedin.android/' }, 'social'],
    [{ referrer: 'https://l.facebook.com/l.php?u=x' }, 'social'],
    [{ referrer: 'https://m.facebook.com/' }, 'social'],
    [{ referrer: 'https://t.co/abc' }, 'social'],
    [{ referrer: 'https://x.com/acme/status/1' }, 'social'],
    [{ referrer: 'https://old.reddit.com/r/x' }, 'social'],
    [{ referrer: 'https://news.ycombinator.com/' }, 'social'],
    [{ utm_source: 'linkedin', utm_medium: 'social' }, 'social'],
    [{ utm_source: 'LinkedIn' }, 'social'],
    [{ utm_source: 'linkedin.com', utm_medium: 'post' }, 'social'],
    [{ utm_source: 'newsroom', utm_medium: 'Social Media' }, 'social'],
    [{ fbclid: 'abc' }, 'social'],
    [{ fbclid: 'abc', referrer: 'https://blog.example/' }, 'social'],
    // Ads
    [{ utm_source: 'Google', utm_medium: 'CPC' }, 'paid_search'],
    [{ utm_source: 'bing', utm_medium: 'ppc' }, 'paid_search'],
    [{ utm_medium: 'Paid Search' }, 'paid_search'],
    [{ gclid: 'abc' }, 'paid_search'],
    [{ gclid: 'abc', referrer: 'https://www.google.com/' }, 'paid_search'],
    [{ msclkid: 'abc', referrer: 'https://www.bing.com/' }, 'paid_search'],
    [{ utm_source: 'facebook', utm_medium: 'paid' }, 'paid_social'],
    [{ utm_source: 'ig', utm_medium: 'cpm' }, 'paid_social'],
    [{ utm_source: 'agency', utm_medium: 'paid_social' }, 'paid_social'],
    [{ li_fat_id: 'abc' }, 'paid_social'],
    [{ li_fat_id: 'abc', referrer: 'https://www.linkedin.com/' }, 'paid_social'],
    // Mail
    [{ utm_source: 'newsletter', utm_medium: 'email' }, 'email'],
    [{ utm_source: 'newsletter' }, 'email'],
    [{ utm_medium: 'e-mail', referrer: 'https://www.google.com/' }, 'email'],
    [{ utm_medium: 'email', gclid: 'x' }, 'email'],
    [{ referrer: 'https://mail.google.com/' }, 'email'],
    [{ referrer: 'https://outlook.live.com/mail/' }, 'email'],
    [{ referrer: 'https://deref-mail.com/mail/client/x/' }, 'email'],
    [{ referrer: 'android-app://com.google.android.gm/' }, 'email'],
    // The rest
    [{ utm_source: 'dmat', utm_medium: 'sms' }, 'sms'],
    [{ utm_source: 'dmat', utm_medium: 'web-push' }, 'push'],
    [{ utm_source: 'dmat', utm_medium: 'webpush' }, 'push'],
    [{ utm_source: 'partner', utm_medium: 'referral' }, 'referral'],
    [{ utm_source: 'partner' }, 'referral'],
    [{ referrer: 'https://blog.example/post' }, 'referral'],
    [{ referrer: 'https://x.example/abc' }, 'referral'],
    [{ referrer: 'https://google.evil.example/' }, 'referral'],
    [{ referrer: 'android-app://com.example.reader/' }, 'referral'],
    [{ utm_campaign: 'spring' }, 'direct'],
  ])('of %j is %s', (touch, channel) => expect(channelOf(touch, 'acme.test')).toBe(channel));

  it('is decided by a table that ends with a row for everything', () => {
    expect(CHANNEL_TABLE.at(-1)!.fits({} as never)).toBe(true);
    expect(new Set(CHANNEL_TABLE.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
  });
});
