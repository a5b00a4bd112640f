import { dateI18n, getSettings, humanTimeDiff } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';

/** A moment in full, in the site's time zone, in the site's own formats. */
export function exactTime(iso: string): string {
  const { formats, timezone } = getSettings();
  const offset = timezone.offsetFormatted ?? '';
  const zone = timezone.abbr || timezone.string || `UTC${offset === '0' ? '' : offset.replace(/^(?=\d)/, '+')}`;
  return sprintf(
    /* translators: 1: date and time, 2: time zone */
    __('%1$s (%2$s)', 'dmat'),
    dateI18n(formats.datetime, iso, undefined),
    zone,
  );
}

/** How long ago a moment was; older than a week, its date. */
export function roughTime(iso: string, now: Date = new Date()): string {
  const age = now.getTime() - new Date(iso).getTime();
  if (Math.abs(age) < 60_000) return __('just now', 'dmat');
  if (age > 0 && age < week) return humanTimeDiff(iso, now);
  return dateI18n(getSettings().formats.date, iso, undefined);
}

/** The time of day in the site's time zone. */
export function timeOfDay(iso: string): string {
  return dateI18n(getSettings().formats.time, iso, undefined);
}

/** The site's calendar day of a moment, as `2026-11-23`. */
export function dayOf(iso: string | Date): string {
  return dateI18n('Y-m-d', iso, undefined);
}

/** The heading of a day: today, yesterday or its date. */
export function dayName(iso: string, now: Date = new Date()): string {
  const day = dayOf(iso);
  if (day === dayOf(now)) return __('Today', 'dmat');
  if (day === dayOf(new Date(now.getTime() - 86_400_000))) return __('Yesterday', 'dmat');
  return dateI18n(getSettings().formats.date, iso, undefined);
}

/** The stretches of history, one for each day of the site's calendar, in the order given. */
export function byDay<T extends { occurred_at: string }>(items: readonly T[]): { day: string; items: T[] }[] {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = dayOf(item.occurred_at);
    const last = days[days.length - 1];
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

const week = 7 * 86_400_000;
