/** Facts about leads that a company adds to the fixed ones. */

/** Kinds of fact a custom field can hold. */
export const customFieldKinds = ['text', 'textarea', 'number', 'date', 'select', 'multiselect', 'checkbox', 'url'] as const;
export type CustomFieldKind = (typeof customFieldKinds)[number];

/** One value a select or multiselect offers. */
export interface CustomFieldOption {
  value: string;
  label: string;
}

/** What decides which values a field takes. */
export interface CustomFieldShape {
  label: string;
  kind: CustomFieldKind;
  options: readonly CustomFieldOption[];
}

/** A custom field as a company defined it. */
export interface CustomField extends CustomFieldShape {
  id: number;
  /** `[a-z0-9_]{1,40}`, unique in the company; a field keeps it for life. */
  key: string;
}

/**
 * A value as the API carries it: a number for number, `YYYY-MM-DD` for date, true or false for checkbox, a list of option
 * values for multiselect, text for the rest.
 */
export type CustomFieldValue = string | number | boolean | string[];

/** What a form field maps to that fills a custom field. */
export type CustomFieldMapping = `custom:${string}`;

/** Longest text a custom field holds, in characters. */
export const LONGEST_CUSTOM_TEXT = 1_000;

/** Whether a form's mapping names a custom field. */
export function isCustomFieldMapping(maps: string | null | undefined): maps is CustomFieldMapping {
  return typeof maps === 'string' && /^custom:[a-z0-9_]{1,40}$/.test(maps);
}

/** The key of the custom field that a mapping names. */
export function customFieldKey(maps: CustomFieldMapping): string {
  return maps.slice('custom:'.length);
}
