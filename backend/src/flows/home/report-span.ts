import { boundsOfDay, localDayOf, nextDay } from '../../domain/reports/local-day.js';
import type { ReportSpan } from '../../modules/analytics/index.js';

/** The last so many days by a zone's calendar, today included. */
export function lastDays(days: number, now: Date, zone: string): ReportSpan {
  const last = localDayOf(now.getTime(), zone);
  const first = nextDay(last, 1 - days);
  return { first, last, from: boundsOfDay(first, zone).from, to: boundsOfDay(last, zone).to };
}
