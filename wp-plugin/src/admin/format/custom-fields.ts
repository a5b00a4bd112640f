import { gmdateI18n, getSettings } from '@wordpress/date';
import { __ } from '@wordpress/i18n';
import type { CustomField, CustomFieldKind, CustomFieldValue } from '../api/types.js';

/** Every kind of custom field by its name, in the order they are offered. */
export function fieldKindNames(): Record<CustomFieldKind, string> {
  return {
    text: __('Short text', 'dmat'),
    textarea: __('Long text', 'dmat'),
    number: __('Number', 'dmat'),
    date: __('Date', 'dmat'),
    select: __('One of several options', 'dmat'),
    multiselect: __('Any of several options', 'dmat'),
    checkbox: __('Yes or no', 'dmat'),
    url: __('Web address', 'dmat'),
  };
}

/** Whether a field of this kind offers options. */
export function hasOptions(kind: CustomFieldKind): boolean {
  return kind === 'select' || kind === 'multiselect';
}

/** A value as people read it; empty when nothing is known. */
export function fieldValueText(field: Pick<CustomField, 'kind' | 'options'>, value: CustomFieldValue | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const labelOf = (one: string) => field.options.find((option) => option.value === one)?.label ?? one;
  switch (field.kind) {
    case 'checkbox':
      return value === true ? __('Yes', 'dmat') : __('No', 'dmat');
    case 'date':
      return gmdateI18n(getSettings().formats.date, `${String(value)}T12:00:00Z`);
    case 'number':
      return Number(value).toLocaleString(undefined, { maximumFractionDigits: 6 });
    case 'multiselect':
      /* translators: between the chosen options of one answer */
      return (Array.isArray(value) ? value : [String(value)]).map(labelOf).join(__(', ', 'dmat'));
    default:
      return labelOf(String(value));
  }
}

/** What is stored for a new option: its name in small letters, told apart from those there already. */
export function optionValue(label: string, taken: readonly string[]): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '').slice(0, 100) || 'option';
  let value = plain;
  for (let number = 2; taken.includes(value); number++) value = `${plain}_${number}`;
  return value;
}
