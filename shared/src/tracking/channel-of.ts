import type { Touch } from './touch.js';

/** The ways a visitor can come to a site. Codes are stored and sent; labels are in `CHANNEL_LABELS`. */
export const CHANNELS = [
  'email',
  'social',
  'organic_search',
  'paid_search',
  'paid_social',
  'referral',
  'direct',
  'sms',
  'push',
] as const;

export type Channel = (typeof CHANNELS)[number];

/** What people read instead of a channel's code. */
export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  email: 'Email',
  social: 'Social',
  organic_search: 'Organic search',
  paid_search: 'Paid search',
  paid_social: 'Paid social',
  referral: 'Referral',
  direct: 'Direct',
  sms: 'SMS',
  push: 'Push',
};

const SEARCH = /^(google|bing|duckduckgo|yahoo|ecosia|qwant|startpage|baidu|yandex|brave|kagi|presearch|seznam|naver)$/;
const SOCIAL =
  /^(facebook|fb|instagram|ig|linkedin|lnkd|twitter|x|t|tiktok|pinterest|pin|reddit|youtube|youtu|threads|mastodon|bluesky|bsky|xing|vk|whatsapp|telegram|snapchat|quora|medium|tumblr)$/;
const MAIL_HOST = /^(mail|webmail|outlook|email)\./;
const PAID = /^(cpc|ppc|cpm|cpv|cpa|paid|paid[-_ ]?search|sem|ads?|display|banner|paid[-_ ]?social|retargeting)$/;
const ORGANIC_SOCIAL = /^(social|social[-_ ]?(media|network)|sm)$/;
const PUSH = /^(push|web[-_ ]?push|mobile[-_ ]?push|notification)$/;

/**
 * Which channel a touch came by. The first row that fits decides:
 *
 * | row | fits when | channel |
 * |---|---|---|
 * | 1 | utm_medium is email, e-mail, mail or newsletter, or utm_source is newsletter or email | email |
 * | 2 | utm_medium or utm_source is sms | sms |
 * | 3 | utm_medium is push, web-push, mobile-push or notification | push |
 * | 4 | utm_medium is a paid one (cpc, ppc, cpm, paid, ads, display …) and the source is a social network, or the medium says paid social | paid_social |
 * | 5 | utm_medium is a paid one | paid_search |
 * | 6 | gclid or msclkid is there | paid_search |
 * | 7 | li_fat_id is there (LinkedIn puts it on ads only) | paid_social |
 * | 8 | utm_medium is social, social-media, social-network or sm | social |
 * | 9 | utm_medium is organic and the source is a search engine | organic_search |
 * | 10 | utm_source is a social network | social |
 * | 11 | utm_source is a search engine | organic_search |
 * | 12 | utm_medium is referral, or any other utm_source is there | referral |
 * | 13 | fbclid is there (Meta puts it on every link, paid or not) | social |
 * | 14 | the referrer is this site itself or there is none | direct |
 * | 15 | the referrer's host is a webmail | email |
 * | 16 | the referrer's host is a search engine | organic_search |
 * | 17 | the referrer's host is a social network | social |
 * | 18 | any other referrer | referral |
 *
 * @param pageHost host of the visited site; visits from it (with or without `www.`) are not referrals
 */
export function channelOf(touch: Touch | null | undefined, pageHost: string): Channel {
  if (!touch) return 'direct';
  const medium = (touch.utm_medium ?? '').toLowerCase();
  const source = (touch.utm_source ?? '').toLowerCase();
  const sourceName = nameOfHost(source);
  const isSocialSource = SOCIAL.test(sourceName);

  if (/^(e-?mail|mail|newsletter)$/.test(medium) || /^(newsletter|e-?mail)$/.test(source)) return 'email';
  if (medium === 'sms' || source === 'sms') return 'sms';
  if (PUSH.test(medium)) return 'push';
  if (PAID.test(medium)) return isSocialSource || /social/.test(medium) ? 'paid_social' : 'paid_search';
  if (touch.gclid || touch.msclkid) return 'paid_search';
  if (touch.li_fat_id) return 'paid_social';
  if (ORGANIC_SOCIAL.test(medium)) return 'social';
  if (medium === 'organic' && SEARCH.test(sourceName)) return 'organic_search';
  if (isSocialSource) return 'social';
  if (SEARCH.test(sourceName)) return 'organic_search';
  if (medium === 'referral' || source !== '') return 'referral';
  if (touch.fbclid) return 'social';
  return channelOfReferrer(touch.referrer ?? '', pageHost);
}

/** Host of an http address without `www.` and port, or an empty string when it is none. */
export function hostOf(address: string): string {
  return bareHost(/^https?:\/\/(?:[^/?#@]*@)?([^/?#\\]+)/i.exec(address)?.[1] ?? '');
}

function channelOfReferrer(referrer: string, pageHost: string): Channel {
  const host = hostOf(referrer);
  if (host === '' || host === bareHost(pageHost)) return 'direct';
  if (MAIL_HOST.test(host)) return 'email';
  const name = nameOfHost(host);
  if (SEARCH.test(name)) return 'organic_search';
  return SOCIAL.test(name) ? 'social' : 'referral';
}

/** `l.facebook.com` → `facebook`, `www.google.co.uk` → `google`, `t.co` → `t`, `linkedin` → `linkedin`. */
function nameOfHost(host: string): string {
  const parts = bareHost(host).split('.');
  if (parts.length === 1) return parts[0] ?? '';
  const last = parts.length - 1;
  const isSecondLevel = parts.length > 2 && /^(co|com|net|org|ac|gov)$/.test(parts[last - 1] ?? '');
  const name = parts[isSecondLevel ? last - 2 : last - 1] ?? '';
  // One-letter names are networks only under their own ending: x.com and t.co are, x.example is not.
  if (name.length === 1 && !/^(x\.com|t\.co)$/.test(parts.slice(-2).join('.'))) return host;
  return name;
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/^www\./, '');
}
