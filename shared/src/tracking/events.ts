import { EVENT_DATA, eventData } from './event-data.js';
import { parseTouch, type Touch } from './touch.js';

/** What the pixel reports. Codes are stored as small numbers; the position in this list plus one is that number. */
export const TRACKING_EVENT_TYPES = [
  'page_view', 'form_view', 'form_start', 'form_submit',
  'cta_click', 'outbound_click', 'download', 'scroll', 'engaged', 'field_leave', 'custom',
] as const;

export type TrackingEventType = (typeof TRACKING_EVENT_TYPES)[number];

/** One thing that happened in a browser. */
export interface TrackingEvent {
  /** Made by the browser; a repeated id changes nothing. */
  id: string;
  type: TrackingEventType;
  /** Milliseconds since 1970 by the browser's clock. */
  at: number;
  /** Id of the form block for `form_*` events. */
  form?: string;
  /** What the type asks for (see `event-data.ts`), else anything worth keeping; at most 2,000 characters as JSON. */
  data?: Record<string, unknown>;
}

/** The page the events happened on. */
export interface TrackedPage {
  url: string;
  title: string;
  referrer: string;
  /** WordPress id of the page, when there is one. */
  post_id?: number;
}

/** What one call of `POST /api/public/collect` carries. */
export interface Beacon {
  /** Public id of the site, `st_…`. */
  site: string;
  /** Only when the visitor agreed to be recognised. */
  visitor?: string;
  session?: string;
  page: TrackedPage;
  touch?: Touch;
  events: TrackingEvent[];
}

export type ParsedBeacon = { ok: true; beacon: Beacon } | { ok: false; errors: string[] };

/** A beacon holds at most this many events. */
export const MOST_EVENTS_PER_BEACON = 50;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const SITE = /^st_[A-Za-z0-9_-]{4,64}$/;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const TYPES: ReadonlySet<string> = new Set(TRACKING_EVENT_TYPES);

/**
 * Checks what a browser sent. Everything that is wrong is named, each in one sentence a developer can act on.
 * Unknown members are ignored so that an older backend understands a newer pixel.
 */
export function parseBeacon(value: unknown): ParsedBeacon {
  if (!isRecord(value)) return { ok: false, errors: ['The body must be a JSON object.'] };
  const errors: string[] = [];
  const site = value['site'];
  if (typeof site !== 'string' || !SITE.test(site)) errors.push('site must be the public id of a site, like st_abc123.');
  const visitor = optionalUuid(value['visitor'], 'visitor', errors);
  const session = optionalUuid(value['session'], 'session', errors);
  const page = parsePage(value['page'], errors);
  const events = parseEvents(value['events'], errors);
  if (errors.length > 0 || page === null) return { ok: false, errors };
  const beacon: Beacon = { site: site as string, page, events };
  if (visitor !== undefined) beacon.visitor = visitor;
  if (session !== undefined) beacon.session = session;
  const touch = value['touch'] === undefined ? null : parseTouch(value['touch']);
  if (touch !== null) beacon.touch = touch;
  return { ok: true, beacon };
}

/** Whether a text has the form of a UUID of any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

function parsePage(value: unknown, errors: string[]): TrackedPage | null {
  if (!isRecord(value)) {
    errors.push('page must be an object with url, title and referrer.');
    return null;
  }
  const url = value['url'];
  if (typeof url !== 'string' || url.length > 4096 || !/^https?:\/\/[^/]/i.test(url)) {
    errors.push('page.url must be an http or https address of at most 4096 characters.');
    return null;
  }
  const page: TrackedPage = { url: textOf(url, 4096), title: textOf(value['title'], 255), referrer: textOf(value['referrer'], 2048) };
  const postId = value['post_id'];
  if (typeof postId === 'number' && Number.isSafeInteger(postId) && postId > 0) page.post_id = postId;
  return page;
}

function parseEvents(value: unknown, errors: string[]): TrackingEvent[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_EVENTS_PER_BEACON) {
    errors.push(`events must be a list of 1 to ${MOST_EVENTS_PER_BEACON} events.`);
    return [];
  }
  const events: TrackingEvent[] = [];
  for (let i = 0; i < value.length; i++) {
    const event = parseEvent(value[i], `events[${i}]`, errors);
    if (event !== null) events.push(event);
  }
  return events;
}

function parseEvent(value: unknown, where: string, errors: string[]): TrackingEvent | null {
  if (!isRecord(value)) {
    errors.push(`${where} must be an object.`);
    return null;
  }
  const { id, type, at, form, data } = value;
  const before = errors.length;
  if (!isUuid(id)) errors.push(`${where}.id must be a UUID.`);
  if (typeof type !== 'string' || !TYPES.has(type)) errors.push(`${where}.type must be one of ${TRACKING_EVENT_TYPES.join(', ')}.`);
  if (typeof at !== 'number' || !Number.isFinite(at) || at < 0) errors.push(`${where}.at must be milliseconds since 1970.`);
  if (form !== undefined && !isUuid(form)) errors.push(`${where}.form must be the UUID of a form block.`);
  if (data !== undefined && !isRecord(data)) errors.push(`${where}.data must be an object.`);
  if (errors.length > before) return null;
  const kept = eventData(type as TrackingEventType, data as Record<string, unknown> | undefined);
  if (kept === null) {
    errors.push(`${where}.data must be ${EVENT_DATA[type as TrackingEventType] ?? 'short'}, at most 2000 characters as JSON.`);
    return null;
  }
  const event: TrackingEvent = { id: id as string, type: type as TrackingEventType, at: at as number };
  if (form !== undefined) event.form = form as string;
  if (kept !== undefined) event.data = kept;
  return event;
}

function optionalUuid(value: unknown, name: string, errors: string[]): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (isUuid(value)) return value.toLowerCase();
  errors.push(`${name} must be a UUID or left out.`);
  return undefined;
}

function textOf(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest).replace(LONE_SURROGATE, '') : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
