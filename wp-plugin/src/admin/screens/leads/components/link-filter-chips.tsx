import { Button } from '@wordpress/components';
import { dateI18n, getSettings } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';
import { closeSmall } from '@wordpress/icons';
import { pathTo } from '../../../routes.js';
import { navigate } from '../../../use-route.js';
import { linkFilters, type LeadFilters } from '../leads-filters.js';

/** What a link narrowed the list by (for example "since today"), each with a way to take it off. */
export function LinkFilterChips({ filters, pageTitle }: { filters: LeadFilters; pageTitle: string | null }) {
  const shown = linkFilters.filter((name) => filters[name]);
  if (shown.length === 0) return null;
  return (
    <ul className="dmat-chips">
      {shown.map((name) => (
        <li key={name} className="dmat-chip">
          {words(name, filters[name] ?? '', pageTitle)}
          <Button
            icon={closeSmall}
            size="small"
            /* translators: %s: what the list is narrowed by */
            label={sprintf(__('Remove: %s', 'dmat'), words(name, filters[name] ?? '', pageTitle))}
            onClick={() => navigate(pathTo('/leads', { ...filters, [name]: undefined, cursor: undefined }))}
          />
        </li>
      ))}
    </ul>
  );
}

function words(name: (typeof linkFilters)[number], value: string, pageTitle: string | null): string {
  if (name === 'landing_page_id') {
    /* translators: %s: title of a page */
    return sprintf(__('From the page “%s”', 'dmat'), pageTitle ?? value);
  }
  const day = dateI18n(getSettings().formats.date, value, undefined);
  return name === 'created_from'
    ? /* translators: %s: a date */ sprintf(__('Since %s', 'dmat'), day)
    : /* translators: %s: a date */ sprintf(__('Until %s', 'dmat'), day);
}
