import { __ } from '@wordpress/i18n';
import type { CustomField, CustomFieldValue, LeadDetail, MergeInput } from '../../api/types.js';
import { fieldValueText } from '../../format/custom-fields.js';
import { lifecycleName, statusName } from '../../format/words.js';
import { profileLabels, type ProfileField } from './profile-fields.js';

/** Whose value wins: this lead's or the other's. */
export type Side = 'mine' | 'theirs';

/** One field in which two leads differ. */
export interface MergeRow {
  /** As the backend knows it, `custom.<key>` for fields of the company. */
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

/** The fields in which two leads differ, in the order of the profile. What one of them does not know is an empty text. */
export function mergeRows(mine: LeadDetail, theirs: LeadDetail, fields: readonly CustomField[]): MergeRow[] {
  const labels = profileLabels();
  const whole: ProfileField[] = ['email', 'name', 'phone', 'company_name', 'job_title', 'company_size', 'industry'];
  const rows: MergeRow[] = [
    ...whole.map((field) => ({ field, label: labels[field], mine: mine[field] ?? '', theirs: theirs[field] ?? '' })),
    { field: 'status', label: __('Status', 'dmat'), mine: statusName(mine.status), theirs: statusName(theirs.status) },
    { field: 'lifecycle', label: __('Stage', 'dmat'), mine: lifecycleName(mine.lifecycle), theirs: lifecycleName(theirs.lifecycle) },
    ...fields.map((field) => ({ field: `custom.${field.key}`, label: field.label, mine: valueOf(mine, field), theirs: valueOf(theirs, field) })),
  ];
  return rows.filter((row) => row.mine !== row.theirs);
}

/** What is proposed: this lead's value, or the other's where this one has none. */
export function proposedSides(rows: readonly MergeRow[]): Record<string, Side> {
  return Object.fromEntries(rows.map((row) => [row.field, row.mine === '' ? 'theirs' : 'mine']));
}

/** What the backend is asked for. */
export function mergeInput(mine: LeadDetail, theirs: LeadDetail, sides: Readonly<Record<string, Side>>): MergeInput {
  const take = Object.keys(sides).filter((field) => sides[field] === 'theirs');
  // An owner is nobody's wish in this form: the one there is stays.
  if (mine.assigned_to === null && theirs.assigned_to !== null) take.push('assigned_to');
  return { merge_id: theirs.id, version: mine.version, merge_version: theirs.version, take };
}

function valueOf(lead: LeadDetail, field: CustomField): string {
  return fieldValueText(field, lead.custom?.[field.key] as CustomFieldValue | undefined);
}
