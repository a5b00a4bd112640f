import { __, _n, sprintf } from '@wordpress/i18n';
import type { TimelineEntry, Visit } from '../../api/types.js';
import { count } from '../../format/numbers.js';
import { channelName, plain } from '../../format/words.js';

/** What a visit was, in a few words: the pages seen. */
export function visitTitle(entry: TimelineEntry): string {
  const pages = entry.activities.filter((activity) => activity.kind === 'page_view').length + Math.max(0, entry.steps - entry.activities.length);
  if (pages === 1 && entry.steps === 1) return entry.activities[0]?.title ?? __('Visit', 'dmat');
  /* translators: %s: number of pages */
  return pages > 0 ? sprintf(_n('Visited %s page', 'Visited %s pages', pages, 'dmat'), count(pages)) : __('Visit', 'dmat');
}

/** How the visitor came, on what and how long they stayed; what is not known is left out. */
export function visitFacts(visit: Visit): string[] {
  return [
    origin(visit),
    [visit.device && deviceName(visit.device), visit.browser].filter(Boolean).join(', '),
    visit.country && countryName(visit.country),
    visit.seconds >= 10 && stay(visit.seconds),
  ].filter((fact): fact is string => !!fact);
}

/** How long somebody stayed, roughly. */
export function stay(seconds: number): string {
  /* translators: %s: a number */
  if (seconds < 60) return sprintf(__('%s sec', 'dmat'), count(seconds));
  /* translators: %s: a number */
  return sprintf(__('%s min', 'dmat'), count(Math.round(seconds / 60)));
}

function origin({ channel, origin: from }: Visit): string | null {
  if (!channel) return null;
  /* translators: 1: where a visitor came from, for example linkedin; 2: kind of source, for example Social media */
  return from ? sprintf(__('from %1$s (%2$s)', 'dmat'), from, channelName(channel)) : channelName(channel);
}

function deviceName(device: string): string {
  const names: Record<string, string> = {
    desktop: __('Computer', 'dmat'), mobile: __('Phone', 'dmat'), tablet: __('Tablet', 'dmat'), tv: __('Television', 'dmat'), bot: __('Robot', 'dmat'),
  };
  return names[device] ?? plain(device);
}

function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(document.documentElement.lang || 'en', { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
