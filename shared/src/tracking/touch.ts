import { withoutPrefill } from './page-address.js';

/**
 * A touch: how a visitor came to the site, as the browser saw it on the page where a visit began.
 * All parts are optional; a touch without any part means the visitor came directly.
 */
export interface Touch {
  /** `utm_*` as written in the link, lower-cased where case carries no meaning (source and medium). */
  utm_source?: string;
  utm_medium?: string;
  utm_campaign?: string;
  utm_content?: string;
  utm_term?: string;
  utm_id?: string;
  /** Click ids of Google Ads, Meta, LinkedIn and Microsoft Ads. */
  gclid?: string;
  fbclid?: string;
  li_fat_id?: string;
  msclkid?: string;
  /** Full address of the page (or `android-app://…` of the app) that linked here; absent when the browser told none. */
  referrer?: string;
  /** Address of the first page of the visit. */
  landing_url?: string;
  /** When the visit began, ISO 8601 UTC. */
  at?: string;
}

/** The parts of a touch that a link's query string can carry, in the order of their documentation. */
export const TOUCH_QUERY_FIELDS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_content',
  'utm_term',
  'utm_id',
  'gclid',
  'fbclid',
  'li_fat_id',
  'msclkid',
] as const satisfies readonly (keyof Touch)[];

/** The ids that ad networks put on a click. */
export const CLICK_IDS = ['gclid', 'fbclid', 'li_fat_id', 'msclkid'] as const satisfies readonly (keyof Touch)[];

const ADDRESS_FIELDS = ['referrer', 'landing_url'] as const;
const LONGEST_VALUE = 255;
const LONGEST_ADDRESS = 2048;
const UNUSABLE = /[\u0000-\u001f\u007f]|\p{Surrogate}/gu;

/**
 * Reads a touch sent by a browser. Never refuses: where a visitor came from is no reason to lose a lead, so parts that
 * cannot be used (wrong type, no http address, no date) are left out and long ones are cut (255 characters, addresses 2048).
 * @returns the usable parts, or null when there are none
 */
export function parseTouch(value: unknown): Touch | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = value as Record<string, unknown>;
  const touch: Touch = {};
  for (const field of TOUCH_QUERY_FIELDS) {
    const text = cleanText(given[field], LONGEST_VALUE);
    if (text !== '') touch[field] = field === 'utm_source' || field === 'utm_medium' ? text.toLowerCase() : text;
  }
  for (const field of ADDRESS_FIELDS) {
    const text = withoutPrefill(cleanText(given[field], LONGEST_ADDRESS));
    if (/^https?:\/\//i.test(text) || (field === 'referrer' && /^android-app:\/\/[\w.]/i.test(text))) touch[field] = text;
  }
  const at = cleanText(given['at'], 40);
  const time = Date.parse(at);
  if (/^\d{4}-\d\d-\d\dT/.test(at) && Number.isFinite(time)) touch.at = new Date(time).toISOString();
  return Object.keys(touch).length > 0 ? touch : null;
}

/** Reads the touch that a page's own address and its referrer tell. */
export function touchOfAddress(pageUrl: string, referrer: string): Touch | null {
  const query = /\?([^#]*)/.exec(pageUrl)?.[1] ?? '';
  const given: Record<string, string> = { referrer };
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if ((TOUCH_QUERY_FIELDS as readonly string[]).includes(name)) given[name] ??= decoded(value);
  }
  return parseTouch(given);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}

function cleanText(value: unknown, longest: number): string {
  if (typeof value !== 'string') return '';
  return value.slice(0, longest).replace(UNUSABLE, '').trim();
}
