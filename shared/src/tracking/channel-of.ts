import { APPS, MAIL_HOSTS, PAID_MEDIA, PUSH_MEDIA, SEARCH_ENGINES, SOCIAL_MEDIA, SOCIAL_NETWORKS } from './channel-sources.js';
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

const MAIL_HOST = /^(mail|webmail|outlook|email)\./;
const paid = anyOf(PAID_MEDIA);
const organicSocial = anyOf(SOCIAL_MEDIA);
const push = anyOf(PUSH_MEDIA);

/** What the first row that fits says. */
export interface ChannelRow {
  /** When it fits, in words; docs/channels.md is made of them. */
  when: string;
  channel: Channel;
  fits: (arrival: Arrival) => boolean;
}

/** A touch, read once for all rows. */
interface Arrival {
  touch: Touch;
  medium: string;
  source: string;
  isSocialSource: boolean;
  isSearchSource: boolean;
  isPaid: boolean;
  /** Host of the referrer; empty when there is none or it is the visited site. */
  host: string;
  /** Name of the referrer's host, such as `google`. */
  hostName: string;
  /** Android app that led here. */
  app: string;
}

/** The table that decides, in order. */
export const CHANNEL_TABLE: readonly ChannelRow[] = [
  {
    when: '`utm_medium` is email, e-mail, mail or newsletter, or `utm_source` is newsletter or email', channel: 'email',
    fits: ({ medium, source }) => /^(e-?mail|mail|newsletter)$/.test(medium) || /^(newsletter|e-?mail)$/.test(source),
  },
  { when: '`utm_medium` or `utm_source` is sms', channel: 'sms', fits: ({ medium, source }) => medium === 'sms' || source === 'sms' },
  { when: '`utm_medium` is one of a notification', channel: 'push', fits: ({ medium }) => push(medium) },
  {
    when: '`utm_medium` is a paid one, and it says social or `utm_source` is a social network', channel: 'paid_social',
    fits: ({ isPaid, medium, isSocialSource }) => isPaid && (isSocialSource || medium.includes('social')),
  },
  { when: '`utm_medium` is a paid one', channel: 'paid_search', fits: ({ isPaid }) => isPaid },
  {
    when: 'a click id of Google Ads (`gclid`) or Microsoft Ads (`msclkid`) is there', channel: 'paid_search',
    fits: ({ touch }) => Boolean(touch.gclid || touch.msclkid),
  },
  { when: 'a click id of LinkedIn (`li_fat_id`) is there: LinkedIn puts it on ads only', channel: 'paid_social', fits: ({ touch }) => Boolean(touch.li_fat_id) },
  { when: '`utm_medium` is one of a social link', channel: 'social', fits: ({ medium }) => organicSocial(medium) },
  {
    when: '`utm_medium` is organic and `utm_source` is a search engine', channel: 'organic_search',
    fits: ({ medium, isSearchSource }) => medium === 'organic' && isSearchSource,
  },
  { when: '`utm_source` is a social network', channel: 'social', fits: ({ isSocialSource }) => isSocialSource },
  { when: '`utm_source` is a search engine', channel: 'organic_search', fits: ({ isSearchSource }) => isSearchSource },
  { when: '`utm_medium` is referral, or any other `utm_source` is there', channel: 'referral', fits: ({ medium, source }) => medium === 'referral' || source !== '' },
  { when: 'a click id of Meta (`fbclid`) is there: Meta puts it on every link, paid or not', channel: 'social', fits: ({ touch }) => Boolean(touch.fbclid) },
  { when: 'the referrer is a mail app on Android', channel: 'email', fits: ({ app }) => APPS[app] === 'email' },
  { when: 'the referrer is the search app on Android', channel: 'organic_search', fits: ({ app }) => APPS[app] === 'organic_search' },
  { when: 'the referrer is the app of a social network on Android', channel: 'social', fits: ({ app }) => APPS[app] === 'social' },
  { when: 'the referrer is another app', channel: 'referral', fits: ({ app }) => app !== '' },
  { when: 'there is no referrer, or it is the visited site itself', channel: 'direct', fits: ({ host }) => host === '' },
  { when: 'the referrer is a webmail', channel: 'email', fits: ({ host }) => MAIL_HOST.test(host) || MAIL_HOSTS.has(host) },
  { when: 'the referrer is a search engine', channel: 'organic_search', fits: ({ hostName }) => SEARCH_ENGINES.has(hostName) },
  { when: 'the referrer is a social network', channel: 'social', fits: ({ hostName }) => SOCIAL_NETWORKS.has(hostName) },
  { when: 'any other referrer', channel: 'referral', fits: () => true },
];

/**
 * Which channel a touch came by: what the first fitting row of {@link CHANNEL_TABLE} says (docs/channels.md shows it).
 * @param pageHost host of the visited site; visits from it (with or without `www.`) are not referrals
 */
export function channelOf(touch: Touch | null | undefined, pageHost: string): Channel {
  if (!touch) return 'direct';
  const arrival = readArrival(touch, pageHost);
  for (const row of CHANNEL_TABLE) if (row.fits(arrival)) return row.channel;
  return 'direct';
}

function readArrival(touch: Touch, pageHost: string): Arrival {
  const medium = (touch.utm_medium ?? '').toLowerCase();
  const source = (touch.utm_source ?? '').toLowerCase();
  const sourceName = nameOfHost(source);
  const referrer = touch.referrer ?? '';
  const host = hostOf(referrer);
  const isOwn = host === bareHost(pageHost);
  return {
    touch, medium, source, isSocialSource: SOCIAL_NETWORKS.has(sourceName), isSearchSource: SEARCH_ENGINES.has(sourceName), isPaid: paid(medium),
    host: isOwn ? '' : host, hostName: isOwn ? '' : nameOfHost(host), app: /^android-app:\/\/([\w.]+)/i.exec(referrer)?.[1]?.toLowerCase() ?? '',
  };
}

/** Whether a text is one of these, however its words are joined. */
function anyOf(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words.map(joined));
  return (text) => text !== '' && known.has(joined(text));
}

function joined(text: string): string {
  return text.replace(/[-_ ]/g, '');
}

/** Host of an http address without `www.` and port, or an empty string when it is none. */
export function hostOf(address: string): string {
  return bareHost(/^https?:\/\/(?:[^/?#@]*@)?([^/?#\\]+)/i.exec(address)?.[1] ?? '');
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
