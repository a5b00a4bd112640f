import type { View } from '@wordpress/dataviews/wp';
import { useEffect, useState } from '@wordpress/element';
import { pathTo } from '../../routes.js';
import { navigate } from '../../use-route.js';
import { filtersOfView, isSameList, viewOfFilters, type LeadFilters } from './leads-filters.js';
import { readLayout, saveLayout } from './saved-layout.js';

/** The list's controls and the address, kept the same in both directions; the look is remembered. */
export function useLeadsView(filters: LeadFilters, columns: readonly string[]) {
  const [view, setView] = useState<View>(() =>
    viewOfFilters(filters, { type: 'table', titleField: 'name', descriptionField: 'email', page: 1, ...readLayout(columns) } as View),
  );

  useEffect(() => {
    setView((old) => (isSameList(filtersOfView(old, filters), filters) ? old : viewOfFilters(filters, old)));
  }, [filters]);

  const changeView = (wanted: View) => {
    setView(wanted);
    saveLayout(wanted);
    const target = filtersOfView(wanted, filters);
    const isOtherLength = wanted.perPage !== view.perPage;
    if (isSameList(target, filters) && !isOtherLength) return;
    const isOnlySearch = isSameList({ ...target, search: '' }, { ...filters, search: '' });
    navigate(pathTo('/leads', target), { replace: isOnlySearch });
  };

  return { view, changeView };
}
