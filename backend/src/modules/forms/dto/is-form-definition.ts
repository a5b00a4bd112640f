import { ValidateBy, type ValidationOptions } from 'class-validator';
import { parseFormDefinition } from '@dmat/shared/forms/parse-form-definition';

/** The value must be a form that `parseFormDefinition` takes; what is wrong is said in its words. */
export function IsFormDefinition(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({
    name: 'isFormDefinition',
    validator: {
      validate: (value: unknown) => parseFormDefinition(value).ok,
      defaultMessage: (args) => {
        const parsed = parseFormDefinition(args?.value);
        return `${args?.property} is not a form: ${parsed.ok ? '' : parsed.errors.slice(0, 5).join(' ')}`;
      },
    },
  }, options);
}
