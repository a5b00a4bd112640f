import type { FormField, LeadField } from '@dmat/shared/forms/form-definition';
import { customFieldKey, isCustomFieldMapping } from '@dmat/shared/leads/custom-field';

/** What is known of a person. */
export interface KnownOfPerson {
  /** By lead field; an empty text is not known. */
  profile: Readonly<Record<LeadField, string>>;
  /** By key of the custom field. */
  custom: Readonly<Record<string, unknown>>;
  /** Earlier answers to this very form. */
  answers: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Names of the questions that need not be asked again: their answer is in the profile, or was given in this form before.
 * Only of questions whose author said so; of all others nothing is told.
 */
export function knownNames(fields: readonly FormField[], { profile, custom, answers }: KnownOfPerson): string[] {
  const isKnown = ({ name, maps }: FormField): boolean => {
    if (isCustomFieldMapping(maps)) return isGiven(custom[customFieldKey(maps)]);
    return (maps !== null && profile[maps] !== '') || answers.some((given) => isGiven(given[name]));
  };
  return fields.filter((field) => field.ask !== undefined && isKnown(field)).map(({ name }) => name);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}
