import type { View } from '@wordpress/dataviews/wp';
import type { LeadQuery } from '../../api/types.js';
import { fixedCodecs, type FilterCodec } from './filter-codec.js';

/** Which leads are shown and in which order, as the address says it. A comma means "any of". */
export type LeadFilters = Readonly<Record<string, string>>;

type Sort = NonNullable<LeadQuery['sort']>;

const sorts: readonly Sort[] = [
  'created_at', '-created_at', 'lead_score', '-lead_score', 'last_activity_at', '-last_activity_at', 'name', '-name', 'email', '-email',
];
const newestFirst: Sort = '-created_at';

/** Names the backend filters by, beside custom fields. */
const known = new Set(['search', ...fixedCodecs.flatMap(({ names }) => names)]);

/** What the list shows, taken out of the list's own controls; what has no control (yet) stays. */
export function filtersOfView(view: View, before: LeadFilters, codecs: readonly FilterCodec[] = fixedCodecs): LeadFilters {
  const controlled = new Set(['search', 'sort', 'cursor', ...codecs.flatMap(({ names }) => names)]);
  const filters: Record<string, string> = Object.fromEntries(Object.entries(before).filter(([name]) => !controlled.has(name)));
  if (view.search) filters['search'] = view.search;
  for (const { field, operator, value } of view.filters ?? []) {
    const codec = codecs.find((one) => one.field === field);
    for (const [name, text] of Object.entries(codec?.write(operator, value) ?? {})) {
      // An untouched span keeps its exact moments; its control only shows days.
      if (text) filters[name] = before[name]?.startsWith(`${text}T`) ? before[name] : text;
    }
  }
  if (view.sort) {
    const sort = `${view.sort.direction === 'desc' ? '-' : ''}${view.sort.field}`;
    if (sort !== newestFirst) filters['sort'] = sort;
  }
  return filters;
}

/** The state of the list's controls that an address stands for; filters opened but not filled stay open. */
export function viewOfFilters(filters: LeadFilters, view: View, codecs: readonly FilterCodec[] = fixedCodecs): View {
  const sort = sortOf(filters);
  const filled = codecs.flatMap((codec) => {
    const read = codec.read(filters);
    return read ? [{ field: codec.field, ...read }] : [];
  });
  const opened = (view.filters ?? []).filter(({ field, value }) => isUnfilled(value) && !filled.some((one) => one.field === field));
  return {
    ...view,
    search: filters['search'] ?? '',
    filters: [...filled, ...opened],
    sort: { field: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' },
  };
}

/** What of an address narrows the list, in the words of the backend; what the backend does not know is left out. */
export function narrowing(filters: LeadFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([name, value]) => value !== '' && (known.has(name) || /^custom\.[a-z0-9_]{1,40}$/.test(name))));
}

/** The question to the backend that an address stands for. */
export function queryOfFilters(filters: LeadFilters, limit: number): LeadQuery {
  return { limit, sort: sortOf(filters), ...(filters['cursor'] ? { cursor: filters['cursor'] } : {}), ...narrowing(filters) } as LeadQuery;
}

/** The same for work on all leads that fit: custom fields in an object of their own, as a body has them. */
export function bodyFilter(filters: LeadFilters): Record<string, unknown> {
  const entries = Object.entries(narrowing(filters));
  const custom = entries.filter(([name]) => name.startsWith('custom.')).map(([name, value]) => [name.slice('custom.'.length), value]);
  return { ...Object.fromEntries(entries.filter(([name]) => !name.startsWith('custom.'))), ...(custom.length > 0 ? { custom: Object.fromEntries(custom) } : {}) };
}

/** Whether anything narrows the list: then an empty list means "no match", not "no leads". */
export function isNarrowed(filters: LeadFilters): boolean {
  return Object.keys(narrowing(filters)).length > 0;
}

/** Whether two addresses stand for the same list, wherever in it one is and under whatever view. */
export function isSameList(a: LeadFilters, b: LeadFilters): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  names.delete('cursor');
  names.delete('view');
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}

function sortOf(filters: LeadFilters): Sort {
  return sorts.find((one) => one === filters['sort']) ?? newestFirst;
}

function isUnfilled(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
