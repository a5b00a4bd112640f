import type { View } from '@wordpress/dataviews/wp';
import { useEffect, useState } from '@wordpress/element';
import { pathTo } from '../../routes.js';
import { navigate } from '../../use-route.js';
import type { FilterCodec } from './filter-codec.js';
import { filtersOfView, isSameList, viewOfFilters, type LeadFilters } from './leads-filters.js';
import { readLayout, saveLayout, type SavedLayout } from './saved-layout.js';

/** The list's controls and the address, kept the same in both directions; the look is remembered. */
export function useLeadsView(filters: LeadFilters, columns: readonly string[], codecs: readonly FilterCodec[]) {
  const [view, setView] = useState<View>(() =>
    viewOfFilters(filters, { type: 'table', titleField: 'name', descriptionField: 'email', page: 1, ...readLayout(columns) } as View, codecs),
  );

  useEffect(() => {
    setView((old) => (isSameList(filtersOfView(old, filters, codecs), filters) ? old : viewOfFilters(filters, old, codecs)));
  }, [filters, codecs]);

  const changeView = (wanted: View) => {
    // Columns that are not known yet are not shown; choosing others must not lose them.
    const hidden = (view.fields ?? []).filter((field) => field.startsWith('custom.') && !columns.includes(field));
    const next = { ...wanted, fields: [...(wanted.fields ?? []), ...hidden.filter((field) => !wanted.fields?.includes(field))] };
    setView(next);
    saveLayout(next);
    const target = filtersOfView(next, filters, codecs);
    const isOtherLength = next.perPage !== view.perPage;
    if (isSameList(target, filters) && !isOtherLength) return;
    const isOnlySearch = isSameList({ ...target, search: '' }, { ...filters, search: '' });
    navigate(pathTo('/leads', target), { replace: isOnlySearch });
  };

  /** Puts on the look of a kept view. */
  const wear = (look: SavedLayout) => {
    setView((old) => ({ ...old, ...look }) as View);
    saveLayout(look);
  };

  const shown = { ...view, fields: (view.fields ?? []).filter((field) => columns.includes(field)) };
  return { view: shown, changeView, wear };
}
