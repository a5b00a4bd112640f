import { ValidateBy, type ValidationOptions } from 'class-validator';

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The text must be whole Unicode without control characters, so that it reads back exactly as it was written. */
export function IsStorableText(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({
    name: 'isStorableText',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.isWellFormed() && !control.test(value),
      defaultMessage: (args) => `${args?.property} must be text without control characters`,
    },
  }, options);
}
