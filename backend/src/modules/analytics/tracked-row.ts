import { createHash } from 'node:crypto';
import { channelOf, hostOf } from '@dmat/shared/tracking/channel-of';
import { TRACKING_EVENT_TYPES, type Beacon, type TrackingEvent, type TrackingEventType } from '@dmat/shared/tracking/events';
import { pageAddress } from '@dmat/shared/tracking/page-address';
import { CLICK_IDS, touchOfAddress, type Touch } from '@dmat/shared/tracking/touch';
import type { Verdict } from './verdict.js';

/** The browser, its language and its country: a word of the dictionary. */
export interface Agent {
  userAgent: string;
  /** It calls itself a bot. */
  isBot: boolean;
  language: string;
  country: string;
  /** What makes it this word. */
  key: string;
}

/** One event on its way into the table, with the words that the dictionaries turn into numbers. */
export interface TrackedRow {
  companyId: number;
  siteId: number;
  /** Milliseconds since 1970, as stored. */
  at: number;
  event: TrackingEvent;
  visitorUid: string | null;
  sessionUid: string | null;
  page: { url: string; title: string; postId: number | null };
  touch: Touch | null;
  /** The words of the touch, as its dictionary knows it. */
  touchKey: string | null;
  agent: Agent;
  verdict: Verdict;
  isOptedOut: boolean;
  data: string | null;
}

/** Where a beacon came from, as the server saw it. */
export interface BeaconContext {
  companyId: number;
  siteId: number;
  agent: Agent;
  verdict: Verdict;
  /** The browser sent Global Privacy Control or Do Not Track: no identifier is kept. */
  isOptedOut: boolean;
  now: number;
}

/** Number of an event type in the table. */
export function eventTypeNumber(type: TrackingEventType): number {
  return TRACKING_EVENT_TYPES.indexOf(type) + 1;
}

/** `flags` in the table: 1 a machine, 2 the visitor opted out of being recognised, 4 a human; neither 1 nor 4: unknown. */
export function flagsOf(row: TrackedRow): number {
  return (row.verdict === 'machine' ? 1 : row.verdict === 'human' ? 4 : 0) | (row.isOptedOut ? 2 : 0);
}

const twoDays = 48 * 3_600_000;
const twoMinutes = 120_000;

/**
 * When an event counts as having happened: the browser's word when it lies within the last two days (or two minutes ahead),
 * so that a repeated event meets itself; the server's time otherwise.
 */
export function timeOf(at: number, now: number): number {
  const told = Math.floor(at);
  return told > now - twoDays && told < now + twoMinutes ? told : now;
}

/** Turns a checked beacon into rows. */
export function rowsOf(beacon: Beacon, context: BeaconContext): TrackedRow[] {
  const { page } = beacon;
  const isAnonymous = context.isOptedOut || context.verdict === 'machine';
  const touch = beacon.touch ?? touchOfPage(page.url, page.referrer);
  const touchKey = touch === null ? null : JSON.stringify(touchWords(touch, page.url));
  const address = { url: pageAddress(page.url), title: page.title, postId: page.post_id ?? null };
  return beacon.events.map((event) => ({
    companyId: context.companyId,
    siteId: context.siteId,
    at: timeOf(event.at, context.now),
    event,
    visitorUid: isAnonymous ? null : beacon.visitor ?? null,
    sessionUid: isAnonymous ? null : beacon.session ?? null,
    page: address,
    touch,
    touchKey,
    agent: context.agent,
    verdict: context.verdict,
    isOptedOut: context.isOptedOut,
    data: dataOf(event, isAnonymous || beacon.visitor === undefined, touch),
  }));
}

/** 62 of the 122 random bits of a UUID, as a decimal number for a BIGINT column. */
export function shortId(uuid: string): string {
  return BigInt(`0x${uuid.slice(19, 23)}${uuid.slice(24)}`).toString();
}

/** The 16 bytes by which a dictionary finds a word. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}

/** What a touch is known by in the dictionary: its channel, campaign and referring host, without ids of single clicks. */
export function touchWords(touch: Touch, pageUrl: string): (string | null)[] {
  const host = hostOf(touch.referrer ?? '');
  const page = hostOf(pageUrl);
  return [
    channelOf(touch, page),
    touch.utm_source ?? null,
    touch.utm_medium ?? null,
    touch.utm_campaign ?? null,
    touch.utm_content ?? null,
    touch.utm_term ?? null,
    touch.utm_id ?? null,
    host === '' || host === page ? null : host.slice(0, 255),
  ];
}

function touchOfPage(url: string, referrer: string): Touch | null {
  return url.includes('?') || referrer !== '' ? touchOfAddress(url, referrer) : null;
}

/**
 * Ids of single clicks belong to the page view that they led to, for recognised visitors; of the site's own events only the
 * name is kept when nobody is recognised, since what belongs to them may tell who it was.
 */
function dataOf(event: TrackingEvent, isAnonymous: boolean, touch: Touch | null): string | null {
  let data = event.data;
  if (event.type === 'page_view' && touch !== null && !isAnonymous) {
    for (const id of CLICK_IDS) if (touch[id] !== undefined) data = { ...data, [id]: touch[id] };
  }
  if (event.type === 'custom' && isAnonymous && data?.['data'] !== undefined) data = { name: data['name'] };
  if (data === undefined) return null;
  // MySQL refuses JSON with half a surrogate pair.
  return JSON.stringify(data).replace(/(?<!\\)((?:\\\\)*)\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g, '$1\\ufffd');
}
