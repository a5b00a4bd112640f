import { useEffect, useRef } from '@wordpress/element';
import { speak } from '@wordpress/a11y';
import { listLeads } from '../../api/leads.js';
import type { LeadPage } from '../../api/types.js';
import { leadCount } from '../../format/numbers.js';
import { pathTo } from '../../routes.js';
import { navigate } from '../../use-route.js';
import { useResource } from '../../use-resource.js';
import { pageNumber, stepBack, stepForward, trailOf } from './cursor-trail.js';
import { queryOfFilters, type LeadFilters } from './leads-filters.js';

/** One page of leads for an address; the rows before stay until the new ones are there. */
export function useLeads(filters: LeadFilters, perPage: number) {
  const query = queryOfFilters(filters, perPage);
  const read = useResource(`leads ${JSON.stringify(query)}`, (signal) => listLeads(query, signal));
  const shown = useRef<LeadPage | null>(null);
  if (read.data) shown.current = read.data;

  useEffect(() => {
    if (read.data) speak(leadCount(read.data.total));
  }, [read.data]);

  const here = filters['cursor'] ?? '';
  const trail = trailOf(window.history.state);
  const next = read.data?.next_cursor ?? null;
  return {
    page: shown.current,
    refusal: read.refusal,
    isLoading: read.isLoading,
    reload: read.reload,
    pageNumber: pageNumber(trail, here),
    goOn: next === null ? null : () => navigate(pathTo('/leads', { ...filters, cursor: next }), { state: stepForward(trail, here) }),
    goBack:
      here === ''
        ? null
        : () => {
            const step = stepBack(trail);
            navigate(pathTo('/leads', { ...filters, cursor: step.cursor }), { state: step.trail });
          },
  };
}
