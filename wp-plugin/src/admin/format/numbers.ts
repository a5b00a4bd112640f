import { __, _n, sprintf } from '@wordpress/i18n';
import { bootData } from '../boot-data.js';

/** A whole number with the thousands marks of the person's language. */
export function count(value: number): string {
  try {
    return new Intl.NumberFormat(bootData().locale.replace(/_/g, '-')).format(value);
  } catch {
    return new Intl.NumberFormat('en').format(value);
  }
}

/** Points with their sign, such as "+15" or "−5". */
export function signed(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${count(points)}` : `−${count(-points)}`;
}

/** How a figure stands against the one before it, in words. */
export function comparison(now: number, before: number, beforeName: string): string {
  if (before === now) {
    /* translators: %s: the time compared with, such as "yesterday" */
    return sprintf(__('the same as %s', 'dmat'), beforeName);
  }
  const difference = Math.abs(now - before);
  return now > before
    ? /* translators: 1: a number, 2: the time compared with, such as "yesterday" */
      sprintf(__('%1$s more than %2$s', 'dmat'), count(difference), beforeName)
    : /* translators: 1: a number, 2: the time compared with, such as "yesterday" */
      sprintf(__('%1$s fewer than %2$s', 'dmat'), count(difference), beforeName);
}

/** "1 lead", "1,204 leads", "10,000+ leads" when counting stopped there. */
export function leadCount(total: { count: number; is_capped: boolean }): string {
  const shown = total.is_capped ? `${count(total.count)}+` : count(total.count);
  /* translators: %s: a number of leads */
  return sprintf(_n('%s lead', '%s leads', total.count, 'dmat'), shown);
}

/** The size of a file, such as "1.2 MB". */
export function fileSize(bytes: number): string {
  /* translators: %s: a number */
  if (bytes < 1_000_000) return sprintf(__('%s kB', 'dmat'), count(Math.max(1, Math.round(bytes / 1_000))));
  /* translators: %s: a number */
  return sprintf(__('%s MB', 'dmat'), count(Math.round(bytes / 100_000) / 10));
}
