import { fromSpreadsheetCell } from '@dmat/shared/csv/spreadsheet-cell';
import { customFieldKey, isCustomFieldMapping, type CustomField, type CustomFieldValue } from '@dmat/shared/leads/custom-field';
import { parseFieldValue } from '@dmat/shared/leads/parse-field-value';
import type { LeadField } from '@dmat/shared/forms/form-definition';
import { profileOf, type Profile } from '../identity/read-profile.js';
import type { ImportTarget } from './import-column.js';

/** Whether a person may be written to, as the other product said. */
export type Standing = 'subscribed' | 'unsubscribed' | 'bounced' | null;

/** A row that can be imported. */
export interface ImportRow {
  profile: Profile;
  tags: string[];
  custom: { field: CustomField; value: CustomFieldValue }[];
  standing: Standing;
}

/** A row as it is taken, or why it is not, in a sentence. */
export type ReadRow = { ok: true; row: ImportRow } | { ok: false; message: string };

const LONGEST_TAG = 64;
const MOST_TAGS = 50;

const standings = new Map<string, Standing>(Object.entries<Standing>({
  subscribed: 'subscribed', active: 'subscribed', confirmed: 'subscribed', yes: 'subscribed', true: 'subscribed', '1': 'subscribed',
  unsubscribed: 'unsubscribed', inactive: null, unconfirmed: null, pending: null, nonsubscribed: null, transactional: null,
  no: null, false: null, '0': null, optout: 'unsubscribed',
  bounced: 'bounced', cleaned: 'bounced', complained: 'unsubscribed', spammed: 'unsubscribed',
}));

/**
 * Reads the cells of one row by what their columns fill.
 * @param fields the company's custom fields by key
 */
export function readRow(cells: readonly string[], targets: readonly ImportTarget[], fields: ReadonlyMap<string, CustomField>): ReadRow {
  const known: Partial<Record<LeadField, string>> = {};
  const tags = new Set<string>();
  const custom: ImportRow['custom'] = [];
  let standing: Standing = null;
  for (let index = 0; index < targets.length; index++) {
    const target = targets[index] ?? null;
    const cell = target === null ? '' : fromSpreadsheetCell(cells[index] ?? '').trim();
    if (target === null || cell === '') continue;
    if (target === 'tags') for (const tag of splitTags(cell)) tags.add(tag);
    else if (target === 'standing') standing = standings.get(cell.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? null;
    else if (isCustomFieldMapping(target)) {
      const field = fields.get(customFieldKey(target));
      const parsed = field && parseFieldValue(field, cell);
      if (!field || !parsed) continue;
      if (!parsed.ok) return parsed;
      if (parsed.value !== null) custom.push({ field, value: parsed.value });
    } else known[target] = cell;
  }
  if (!known.email) return { ok: false, message: 'There is no email address in this row.' };
  const profile = profileOf(known);
  if (!profile) return { ok: false, message: `“${known.email.slice(0, 80)}” is not an email address.` };
  if (tags.size > MOST_TAGS) return { ok: false, message: `A lead takes at most ${MOST_TAGS} tags from a file.` };
  return { ok: true, row: { profile, tags: [...tags], custom, standing } };
}

/** Tags stand in one cell, separated by commas, semicolons or bars; some exports put them in quotation marks. */
function splitTags(cell: string): string[] {
  return cell.split(/[,;|]/).map((tag) => tag.trim().replace(/^["']|["']$/g, '').slice(0, LONGEST_TAG).toWellFormed().trim()).filter((tag) => tag !== '');
}
