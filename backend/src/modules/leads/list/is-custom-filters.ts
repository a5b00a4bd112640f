import { ValidateBy, type ValidationOptions } from 'class-validator';

const MOST = 10;

/** Filters on custom fields: a text for each key, of at most ten fields. Whether the fields exist is asked later. */
export function IsCustomFilters(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({
    name: 'isCustomFilters',
    validator: {
      validate: (value: unknown) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
        const entries = Object.entries(value);
        return entries.length <= MOST && entries.every(([key, text]) => /^[a-z0-9_]{1,40}$/.test(key) && typeof text === 'string' && text.length <= 1_100 && text.isWellFormed());
      },
      defaultMessage: () => `custom.<key> must name at most ${MOST} custom fields, each once and with a text`,
    },
  }, options);
}
