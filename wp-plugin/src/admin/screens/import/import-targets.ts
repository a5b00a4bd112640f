import { __ } from '@wordpress/i18n';
import type { CustomField } from '../../api/types.js';

/** What a column of a file can fill, in the order of the choice; an empty value is "nothing". */
export function importTargets(fields: readonly CustomField[]): { value: string; label: string }[] {
  return [
    { value: '', label: __('Leave out', 'dmat') },
    { value: 'email', label: __('Email address', 'dmat') },
    { value: 'name', label: __('Full name', 'dmat') },
    { value: 'first_name', label: __('First name', 'dmat') },
    { value: 'last_name', label: __('Last name', 'dmat') },
    { value: 'phone', label: __('Phone', 'dmat') },
    { value: 'company_name', label: __('Company', 'dmat') },
    { value: 'company_size', label: __('Company size', 'dmat') },
    { value: 'industry', label: __('Industry', 'dmat') },
    { value: 'job_title', label: __('Job title', 'dmat') },
    { value: 'tags', label: __('Tags', 'dmat') },
    { value: 'standing', label: __('Subscribed or not', 'dmat') },
    ...fields.map(({ key, label }) => ({ value: `custom:${key}`, label })),
  ];
}

/** What is wrong with a choice of columns, in a sentence; null when nothing is. */
export function problemWith(targets: readonly string[], names: readonly { value: string; label: string }[]): string | null {
  if (!targets.includes('email')) return __('Choose the column that holds the email addresses.', 'dmat');
  const twice = targets.find((target, index) => target !== '' && target !== 'tags' && targets.indexOf(target) !== index);
  if (twice === undefined) return null;
  const label = names.find(({ value }) => value === twice)?.label ?? twice;
  return __('Two columns fill the same thing. Leave one of them out:', 'dmat') + ` ${label}`;
}
