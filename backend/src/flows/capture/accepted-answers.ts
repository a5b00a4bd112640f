import type { Answers } from '@dmat/shared/forms/form-definition';
import { validateAnswers } from '@dmat/shared/forms/validate-answers';
import { answersInvalid, type DescribedForm, type SentForm } from '../../modules/forms/index.js';
import type { SeenFiles } from './submission-files.js';

/** Whether a form asks for files at all. */
export function asksForFiles({ form }: DescribedForm): boolean {
  return form.fields.some(({ kind }) => kind === 'file');
}

/**
 * The answers as they are kept. Nobody who sent the form long ago can be asked for a file any more: such a submission
 * counts without it.
 * @throws AppError `answers-invalid` with a message for each field
 */
export function acceptedAnswers({ form }: DescribedForm, sent: SentForm, seen: SeenFiles | null, isLate: boolean): Answers {
  const fields = isLate ? form.fields.map((field) => (field.kind === 'file' ? { ...field, required: false } : field)) : form.fields;
  const check = validateAnswers(fields, seen?.answers ?? sent.answers, undefined, seen?.sizes);
  if (!check.ok) throw answersInvalid({ ...check.errors, ...seen?.errors });
  if (seen && Object.keys(seen.errors).length > 0) throw answersInvalid(seen.errors);
  return { ...check.values, ...seen?.notes };
}
