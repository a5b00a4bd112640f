import { ValidateBy, type ValidationOptions } from 'class-validator';

const ORIGIN = /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/;

/** Whether a text is an exact web origin, as browsers send it: `https://example.com`, no path, no slash, no wildcard. */
export function isOrigin(value: unknown): value is string {
  if (typeof value !== 'string' || !ORIGIN.test(value)) return false;
  return URL.canParse(value) && new URL(value).origin === value;
}

/** Checks a field for an exact web origin. */
export function IsOrigin(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: 'isOrigin', validator: { validate: isOrigin, defaultMessage: () => '$property must be origins such as https://example.com' } },
    options,
  );
}
