import type { FormField } from '@dmat/shared/forms/form-definition';
import type { StoredForm, StoredPage, StoredSubmission } from '../../modules/forms/index.js';
import type { StoredConsent } from '../../modules/privacy/index.js';
import type { NotedFile } from '../../platform/files/files.repository.js';
import type { ConsentShown, SubmissionShown } from './dto/lead-detail.dto.js';

type AnswerValue = StoredSubmission['answers'][string];

/** What a submission is shown with. */
export interface SubmissionContext {
  form: StoredForm | undefined;
  page: StoredPage | undefined;
  consents: readonly StoredConsent[];
  files: readonly NotedFile[];
}

/** A submission in the words and the order of its form. Fields the form has no more keep their name as label and come last. */
export function showSubmission(submission: StoredSubmission, { form, page, consents, files }: SubmissionContext): SubmissionShown {
  const fields = form?.definition.fields ?? [];
  const known = fields.filter(({ name }) => name in submission.answers);
  const others = Object.keys(submission.answers).filter((name) => !fields.some((field) => field.name === name));
  return {
    id: submission.id,
    form_id: submission.formId,
    form_name: form?.name ?? null,
    page_url: submission.pageUrl || page?.url || null,
    page_title: page?.title ?? null,
    answers: [
      ...known.map((field) => ({ name: field.name, label: field.label || field.name, value: inWords(field, submission.answers[field.name]!) })),
      ...others.map((name) => ({ name, label: name, value: submission.answers[name]! })),
    ],
    consents: consents.map(showConsent),
    files: files.map(({ id, name, mime, size, part }) => ({ id, field: part ?? '', name, mime, size })),
    occurred_at: submission.occurredAt.toISOString(),
  };
}

/** A chosen answer as the visitor read it, not as it is kept. */
function inWords(field: FormField, value: AnswerValue): AnswerValue {
  const words = (one: string) => field.options?.find((option) => option.value === one)?.label || one;
  if (typeof value === 'string') return words(value);
  return Array.isArray(value) ? value.map(words) : value;
}

/** A statement with its evidence; the hash of the address stays inside. */
export function showConsent(consent: StoredConsent): ConsentShown {
  return {
    purpose: consent.purpose, channel: consent.channel, status: consent.status, text: consent.text, source: consent.source,
    page_url: consent.pageUrl, form_id: consent.formId, page_revision: consent.pageRevision, at: consent.at.toISOString(),
  };
}
