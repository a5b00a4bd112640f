import { __ } from '@wordpress/i18n';
import type { LeadChanges, LeadDetail } from '../../api/types.js';

/** A field of a lead's profile that a person may edit. */
export type ProfileField = 'name' | 'first_name' | 'last_name' | 'email' | 'phone' | 'company_name' | 'job_title' | 'company_size' | 'industry';

/** The profile as it stands in the edit form: nothing known is an empty text. */
export type ProfileDraft = Record<ProfileField, string>;

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
export function draftOf(lead: LeadDetail): ProfileDraft {
  const draft = {} as ProfileDraft;
  for (const field of Object.keys(profileLabels()) as ProfileField[]) draft[field] = lead[field] ?? '';
  return draft;
}

/** What a person changed against what they saw; only that is sent. */
export function changesOf(draft: ProfileDraft, seen: ProfileDraft): LeadChanges {
  const changes: LeadChanges = {};
  for (const field of Object.keys(draft) as ProfileField[]) {
    const value = draft[field].trim();
    if (value === seen[field]) continue;
    if (field === 'company_size') changes.company_size = companySizes.find((size) => size === value) ?? null;
    else changes[field] = value;
  }
  return changes;
}

/** What somebody else changed since: the fields whose stored value is no longer the one seen. */
export function changedMeanwhile(seen: ProfileDraft, now: ProfileDraft): ProfileField[] {
  return (Object.keys(seen) as ProfileField[]).filter((field) => seen[field] !== now[field]);
}
