import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isEmail } from '../../../domain/identity/is-email.js';

/** The text must be the address of one mailbox; by the same rule that forms go by. */
export function IsEmailAddress(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({
    name: 'isEmailAddress',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.isWellFormed() && isEmail(value.trim()),
      defaultMessage: (args) => `${args?.property} must be an email address like name@example.com`,
    },
  }, options);
}
