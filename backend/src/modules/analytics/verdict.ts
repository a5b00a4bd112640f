import type { TrackingEventType } from '@dmat/shared/tracking/events';

/** Who seems to have done something: kept with each event, and machines are kept apart in every count. */
export type Verdict = 'human' | 'machine' | 'unknown';

/** What can be known about the sender of a beacon. */
export interface Signs {
  /** The browser's name is that of a bot, or it has none. */
  isBot: boolean;
  /** The browser fetched the page in advance; nobody may ever see it. */
  isPrefetch: boolean;
  /** More happened than a person can do in the time. */
  isTooFast: boolean;
  types: readonly TrackingEventType[];
}

/** What only happens when somebody moves a pointer, presses a key or touches a screen. */
const BY_HAND: ReadonlySet<TrackingEventType> = new Set(['form_start', 'cta_click', 'outbound_click', 'download', 'engaged', 'field_leave']);

/**
 * One sign of a machine is enough. Without any, what is done by hand makes a human; a page that was merely loaded stays
 * unknown, and counts as a person's until somebody knows better.
 */
export function judge({ isBot, isPrefetch, isTooFast, types }: Signs): Verdict {
  if (isBot || isPrefetch || isTooFast) return 'machine';
  for (const type of types) if (BY_HAND.has(type)) return 'human';
  return 'unknown';
}

/** Whether a `Sec-Purpose` (or older `Purpose`) header says that nobody looks yet. */
export function isPrefetch(purpose: string | undefined): boolean {
  return purpose !== undefined && /prefetch|prerender|preview/i.test(purpose);
}
