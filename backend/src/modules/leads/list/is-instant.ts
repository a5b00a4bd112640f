import { ValidateBy, type ValidationOptions } from 'class-validator';

const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The text must name a moment the database can hold: a day, or a day and a time, as ISO 8601 writes them. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) => {
        const at = typeof value === 'string' && shape.test(value) ? new Date(value) : null;
        return at !== null && Number.isFinite(at.getTime()) && at.getUTCFullYear() >= 1000 && at.getUTCFullYear() <= 9999;
      },
      defaultMessage: (args) => `${args?.property} must be a time like 2026-12-31T23:00:00Z`,
    },
  }, options);
}
