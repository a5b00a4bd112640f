import { useEffect, useRef } from '@wordpress/element';
import { speak } from '@wordpress/a11y';
import { listLeads } from '../../api/leads.js';
import type { LeadPage } from '../../api/types.js';
import { leadCount } from '../../format/numbers.js';
import { pathTo } from '../../routes.js';
import { navigate } from '../../use-route.js';
import { useResource } from '../../use-resource.js';
import { rememberStep, stepAt } from './cursor-trail.js';
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
  const step = stepAt(here);
  const next = read.data?.next_cursor ?? null;
  const go = (cursor: string) => navigate(pathTo('/leads', { ...filters, cursor }));
  return {
    page: shown.current,
    refusal: read.refusal,
    isLoading: read.isLoading,
    reload: read.reload,
    pageNumber: step?.page ?? null,
    goOn:
      next === null
        ? null
        : () => {
            rememberStep(here, next);
            go(next);
          },
    goBack: here === '' ? null : () => go(step?.previous ?? ''),
  };
}
