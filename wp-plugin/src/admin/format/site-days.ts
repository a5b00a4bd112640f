import { dateI18n } from '@wordpress/date';

/** The moment today began in the site's time zone. */
export function startOfToday(now: Date = new Date()): string {
  return startOfDay(now);
}

/** The moment this week began in the site's time zone; weeks begin on Monday, as in the backend's figures. */
export function startOfWeek(now: Date = new Date()): string {
  const daysSinceMonday = Number(dateI18n('N', now, undefined)) - 1;
  return startOfDay(new Date(now.getTime() - daysSinceMonday * 86_400_000));
}

function startOfDay(moment: Date): string {
  const midnight = dateI18n('Y-m-d\\T00:00:00P', moment, undefined);
  return new Date(midnight).toISOString();
}
