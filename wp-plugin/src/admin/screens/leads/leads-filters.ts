import type { View } from '@wordpress/dataviews/wp';
import type { LeadQuery } from '../../api/types.js';

/** Which leads are shown and in which order, as the address says it. A comma means "any of". */
export type LeadFilters = Readonly<Record<string, string>>;

/** Filters a person sets in the list, each the name of a column. */
export const columnFilters = ['status', 'tier', 'source', 'channel', 'tag'] as const;

/** Filters that come with a link, for example from a figure on Home. */
export const linkFilters = ['landing_page_id', 'created_from', 'created_to'] as const;

type Sort = NonNullable<LeadQuery['sort']>;

const sorts: readonly Sort[] = [
  'created_at', '-created_at', 'lead_score', '-lead_score', 'last_activity_at', '-last_activity_at', 'name', '-name', 'email', '-email',
];
const newestFirst: Sort = '-created_at';

/** What the list shows, taken out of the list's own controls; what came with the link stays. */
export function filtersOfView(view: View, before: LeadFilters): LeadFilters {
  const filters: Record<string, string> = {};
  if (view.search) filters['search'] = view.search;
  for (const { field, value } of view.filters ?? []) {
    const chosen = Array.isArray(value) ? value.filter(Boolean).join(',') : value ? String(value) : '';
    if (chosen) filters[field] = chosen;
  }
  for (const name of linkFilters) if (before[name]) filters[name] = before[name];
  if (view.sort) {
    const sort = `${view.sort.direction === 'desc' ? '-' : ''}${view.sort.field}`;
    if (sort !== newestFirst) filters['sort'] = sort;
  }
  return filters;
}

/** The state of the list's controls that an address stands for; filters opened but not filled stay open. */
export function viewOfFilters(filters: LeadFilters, view: View): View {
  const sort = sortOf(filters);
  const filled = columnFilters.flatMap((field) => {
    const value = filters[field];
    return value ? [{ field, operator: 'isAny' as const, value: value.split(',') }] : [];
  });
  const opened = (view.filters ?? []).filter(({ field, value }) => isUnfilled(value) && !filters[field]);
  return {
    ...view,
    search: filters['search'] ?? '',
    filters: [...filled, ...opened],
    sort: { field: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' },
  };
}

/** The question to the backend that an address stands for; what the backend does not know is left out. */
export function queryOfFilters(filters: LeadFilters, limit: number): LeadQuery {
  const query: LeadQuery = { limit, sort: sortOf(filters) };
  for (const name of ['search', 'cursor', 'created_from', 'created_to', ...columnFilters] as const) {
    if (filters[name]) query[name] = filters[name];
  }
  const page = Number(filters['landing_page_id']);
  if (page > 0) query.landing_page_id = page;
  return query;
}

/** Whether anything narrows the list: then an empty list means "no match", not "no leads". */
export function isNarrowed(filters: LeadFilters): boolean {
  return ['search', ...columnFilters, ...linkFilters].some((name) => Boolean(filters[name]));
}

/** Whether two addresses stand for the same list, wherever in it one is. */
export function isSameList(a: LeadFilters, b: LeadFilters): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete('cursor');
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}

function sortOf(filters: LeadFilters): Sort {
  return sorts.find((known) => known === filters['sort']) ?? newestFirst;
}

function isUnfilled(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
