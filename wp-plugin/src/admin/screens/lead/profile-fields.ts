import { __ } from '@wordpress/i18n';
import type { CustomField, CustomFieldValue, LeadChanges, LeadDetail } from '../../api/types.js';
import { fieldValueText } from '../../format/custom-fields.js';

/** A field of a lead's profile that a person may edit. */
export type ProfileField = 'name' | 'first_name' | 'last_name' | 'email' | 'phone' | 'company_name' | 'job_title' | 'company_size' | 'industry';

/** A field in the edit form: one every lead has, or `custom.<key>`. */
export type DraftField = ProfileField | `custom.${string}`;

/** The profile as it stands in the edit form: nothing known is an empty text, in a custom field null. */
export type ProfileDraft = Record<ProfileField, string> & Record<`custom.${string}`, CustomFieldValue | null>;

/** The sizes of a company the backend knows, in employees. */
export const companySizes = ['1-10', '11-50', '51-200', '201-1000', '1000+'] as const;

/** What each field is called, in the order they are shown. */
export function profileLabels(): Record<ProfileField, string> {
  return {
    name: __('Name', 'dmat'),
    first_name: __('First name', 'dmat'),
    last_name: __('Last name', 'dmat'),
    email: __('Email', 'dmat'),
    phone: __('Phone', 'dmat'),
    company_name: __('Company', 'dmat'),
    job_title: __('Job title', 'dmat'),
    company_size: __('Company size', 'dmat'),
    industry: __('Industry', 'dmat'),
  };
}

/** The edit form's beginning. */
export function draftOf(lead: LeadDetail, fields: readonly CustomField[] = []): ProfileDraft {
  const draft = {} as ProfileDraft;
  for (const field of Object.keys(profileLabels()) as ProfileField[]) draft[field] = lead[field] ?? '';
  for (const { key } of fields) draft[`custom.${key}`] = (lead.custom?.[key] ?? null) as CustomFieldValue | null;
  return draft;
}

/** What a person changed against what they saw; only that is sent. */
export function changesOf(draft: ProfileDraft, seen: ProfileDraft): LeadChanges {
  const changes: LeadChanges = {};
  for (const field of Object.keys(draft) as DraftField[]) {
    if (isSame(draft[field], seen[field])) continue;
    const given = draft[field];
    if (isCustom(field)) changes.custom = { ...changes.custom, [field.slice('custom.'.length)]: isNothing(given) ? null : given };
    else if (field === 'company_size') changes.company_size = companySizes.find((size) => size === given) ?? null;
    else changes[field] = String(given).trim();
  }
  return changes;
}

/** What somebody else changed since: the fields whose stored value is no longer the one seen. */
export function changedMeanwhile(seen: ProfileDraft, now: ProfileDraft): DraftField[] {
  return (Object.keys(seen) as DraftField[]).filter((field) => !isSame(seen[field], now[field]));
}

/** Whether two values of a field are one and the same to a reader. */
export function isSame(one: CustomFieldValue | null | undefined, other: CustomFieldValue | null | undefined): boolean {
  return plain(one) === plain(other);
}

/** What a field is called. */
export function draftLabel(field: DraftField, fields: readonly CustomField[]): string {
  return isCustom(field) ? (fieldNamed(field, fields)?.label ?? field) : profileLabels()[field];
}

/** A value of the form as people read it. */
export function draftText(field: DraftField, draft: ProfileDraft, fields: readonly CustomField[]): string {
  const custom = isCustom(field) ? fieldNamed(field, fields) : undefined;
  return custom ? fieldValueText(custom, draft[field]) : String(draft[field] ?? '');
}

function isCustom(field: DraftField): field is `custom.${string}` {
  return field.startsWith('custom.');
}

function fieldNamed(field: `custom.${string}`, fields: readonly CustomField[]): CustomField | undefined {
  return fields.find(({ key }) => `custom.${key}` === field);
}

function isNothing(value: CustomFieldValue | null | undefined): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function plain(value: CustomFieldValue | null | undefined): string {
  if (isNothing(value)) return '';
  return Array.isArray(value) ? JSON.stringify([...value].sort()) : String(value).trim();
}
