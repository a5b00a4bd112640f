import type { StoredForm, StoredPage, StoredSubmission } from '../../modules/forms/index.js';
import type { StoredConsent } from '../../modules/privacy/index.js';
import type { ConsentShown, SubmissionShown } from './dto/lead-detail.dto.js';

/** What a submission is shown with. */
export interface SubmissionContext {
  form: StoredForm | undefined;
  page: StoredPage | undefined;
  consents: readonly StoredConsent[];
}

/** A submission in the words of its form. Fields the form has no more keep their name as label. */
export function showSubmission(submission: StoredSubmission, { form, page, consents }: SubmissionContext): SubmissionShown {
  const labels = new Map(form?.definition.fields.map((field) => [field.name, field.label]));
  return {
    id: submission.id,
    form_id: submission.formId,
    form_name: form?.name ?? null,
    page_url: submission.pageUrl || page?.url || null,
    page_title: page?.title ?? null,
    answers: Object.entries(submission.answers).map(([name, value]) => ({ name, label: labels.get(name) || name, value })),
    consents: consents.map(showConsent),
    occurred_at: submission.occurredAt.toISOString(),
  };
}

/** A statement with its evidence; the hash of the address stays inside. */
export function showConsent(consent: StoredConsent): ConsentShown {
  return {
    purpose: consent.purpose, channel: consent.channel, status: consent.status, text: consent.text, source: consent.source,
    page_url: consent.pageUrl, form_id: consent.formId, page_revision: consent.pageRevision, at: consent.at.toISOString(),
  };
}
