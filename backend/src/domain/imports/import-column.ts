import { isCustomFieldMapping, type CustomFieldMapping } from '@dmat/shared/leads/custom-field';
import { leadFields, type LeadField } from '@dmat/shared/forms/form-definition';

/**
 * What a column of a file fills: a field of the lead, a custom field, the lead's tags, whether the person may be written
 * to (`standing`), or nothing.
 */
export type ImportTarget = LeadField | CustomFieldMapping | 'tags' | 'standing' | null;

const others = ['tags', 'standing'];

/** Whether a text names a target. */
export function isImportTarget(value: unknown): value is ImportTarget {
  return value === null || (typeof value === 'string' && ((leadFields as readonly string[]).includes(value) || others.includes(value) || isCustomFieldMapping(value)));
}
