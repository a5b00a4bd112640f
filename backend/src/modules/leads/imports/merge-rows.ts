import type { ImportRow } from '../../../domain/imports/read-row.js';
import type { KnownLeadMode } from './import.js';
import type { WrittenColumn, WrittenValues } from './known-leads.repository.js';
import { valuesOf, writtenColumns } from './known-leads.repository.js';

/** Rows of one person as one: what a later row knows goes over the earlier, tags come together. */
export function mergeRows(rows: readonly ImportRow[]): ImportRow[] {
  const people = new Map<string, ImportRow>();
  for (const row of rows) {
    const key = row.profile.emailNormal;
    const known = people.get(key);
    people.set(key, known ? join(known, row) : row);
  }
  return [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function join(first: ImportRow, later: ImportRow): ImportRow {
  const news = Object.fromEntries(Object.entries(later.profile).filter(([field, value]) => value !== '' && field !== 'email'));
  const custom = new Map([...first.custom, ...later.custom].map((one) => [one.field.id, one]));
  return { profile: { ...first.profile, ...news }, tags: [...new Set([...first.tags, ...later.tags])], custom: [...custom.values()], standing: later.standing ?? first.standing };
}

/** What of a known lead changes by a row: columns with their new values. */
export function newValues(known: WrittenValues, row: ImportRow, mode: KnownLeadMode): Partial<WrittenValues> {
  const given = valuesOf(row.profile);
  const changed = writtenColumns.filter((column) => given[column] && given[column] !== known[column] && (mode === 'update' || !known[column]));
  return Object.fromEntries(changed.map((column): [WrittenColumn, string | null] => [column, given[column]]));
}
