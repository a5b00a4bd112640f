import { AppError } from '../../../platform/http/app-error.js';

/** No field of this company has that id. */
export const fieldNotFound = () => new AppError('not-found', 'custom-field-not-found', 'There is no such field.');

/** Somebody changed the field after the caller read it. */
export const fieldChanged = (currentVersion: number) => new AppError(
  'conflict', 'custom-field-changed', 'This field was changed meanwhile. Load it again and repeat the edit.', { current_version: currentVersion });

/** Another field has the key. */
export const fieldExists = (isArchived: boolean) => {
  const message = isArchived ? 'An archived field has this name. Bring that one back or choose another name.' : 'There is a field with this name already.';
  return new AppError('conflict', 'custom-field-exists', message, { errors: { label: message } });
};

/** More fields than anybody fills in. */
export const tooManyFields = (most: number) => new AppError('conflict', 'custom-fields-full', `There can be at most ${most} fields. Archive one that is not used.`);

/** A select needs something to choose from; nothing else has options. */
export const optionsWrong = (message: string) => new AppError('invalid', 'options-invalid', message, { errors: { options: message } });

/** The order does not name each field in use once. */
export const orderWrong = () => new AppError('conflict', 'order-stale', 'The fields changed meanwhile. Load them again and repeat.');

/** Values that do not fit their fields, by `custom.<key>`. */
export const valuesWrong = (errors: Record<string, string>) => new AppError('invalid', 'custom-values-invalid', Object.values(errors)[0]!, { errors });
