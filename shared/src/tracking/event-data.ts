import { pageAddress } from './page-address.js';
import type { TrackingEventType } from './events.js';

/** How far down a page was scrolled, in percent. */
export const SCROLL_DEPTHS = [25, 50, 75, 100] as const;

/** One stay on a page counts for at most so many seconds. */
export const LONGEST_ENGAGEMENT = 1_800;

const LONGEST_DATA = 2_000;
const LONGEST_NAME = 64;
const LONGEST_LABEL = 120;
const UNPRINTABLE = /[\u0000-\u001f\u007f]/g;

type Data = Record<string, unknown>;

/** What the data of an event must be, in words for developers; types without an entry take any object. */
export const EVENT_DATA: Readonly<Partial<Record<TrackingEventType, string>>> = {
  cta_click: '{label, url}',
  outbound_click: '{url} with an http or https address',
  download: '{url} with an http or https address',
  scroll: `{depth} with one of ${SCROLL_DEPTHS.join(', ')}`,
  engaged: `{seconds} from 1 to ${LONGEST_ENGAGEMENT}`,
  field_leave: '{field} with the name of a field',
  custom: `{name, data?} with a name of 1 to ${LONGEST_NAME} characters`,
};

/**
 * The data of an event as it is kept: only what its type knows, addresses without queries and fragments (they may name a
 * person), texts cut. Null when it is not what the type asks for; undefined stays undefined for types that need none.
 */
export function eventData(type: TrackingEventType, data: Data | undefined): Data | null | undefined {
  const read = READ[type];
  if (read) return data === undefined ? null : read(data);
  return data === undefined || JSON.stringify(data).length <= LONGEST_DATA ? data : null;
}

const READ: Partial<Record<TrackingEventType, (data: Data) => Data | null>> = {
  cta_click: (data) => {
    const url = address(data['url']);
    const label = text(data['label'], LONGEST_LABEL);
    return url === null ? { label } : { label, url };
  },
  outbound_click: linked,
  download: linked,
  scroll: ({ depth }) => ((SCROLL_DEPTHS as readonly unknown[]).includes(depth) ? { depth } : null),
  engaged: ({ seconds }) => {
    if (typeof seconds !== 'number' || !(seconds >= 1)) return null;
    return { seconds: Math.min(Math.round(seconds), LONGEST_ENGAGEMENT) };
  },
  field_leave: ({ field }) => (typeof field === 'string' && /^[a-z0-9_]{1,64}$/.test(field) ? { field } : null),
  custom: ({ name, data }) => {
    const called = text(name, LONGEST_NAME);
    if (called === '') return null;
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return { name: called };
    return JSON.stringify(data).length <= LONGEST_DATA ? { name: called, data } : null;
  },
};

function linked(data: Data): Data | null {
  const url = address(data['url']);
  return url === null ? null : { url };
}

function address(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\/[^/]/i.test(value) ? pageAddress(value.replace(UNPRINTABLE, '')) : null;
}

function text(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.replace(UNPRINTABLE, ' ').trim().slice(0, longest) : '';
}
