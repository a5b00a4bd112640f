import { instantOf, localClock } from '../../domain/reports/local-day.js';

const dayMs = 86_400_000;

/** Where the days and weeks around a moment begin in a time zone. Weeks begin on Monday. */
export interface LocalSpans {
  today: Date;
  yesterday: Date;
  thisWeek: Date;
  lastWeek: Date;
}

/** @param timezone IANA name or an offset like `+02:00`; one that is neither counts as UTC */
export function localSpans(now: Date, timezone: string): LocalSpans {
  const local = localClock(now, timezone);
  const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  const monday = day - ((local.getUTCDay() + 6) % 7) * dayMs;
  const begin = (localMidnight: number): Date => instantOf(localMidnight, timezone);
  return { today: begin(day), yesterday: begin(day - dayMs), thisWeek: begin(monday), lastWeek: begin(monday - 7 * dayMs) };
}
