import type { ConsentRow } from '../../modules/privacy/index.js';
import type { Intake } from './intake.js';

/** One row for each box that was ticked and each channel it covers. A box left empty is no statement. */
export function consentsOf(
  intake: Pick<Intake, 'described' | 'ref' | 'sent' | 'answers'>, submissionId: number, leadId: number, said: Pick<ConsentRow, 'status' | 'source' | 'ipHash' | 'at'>,
): ConsentRow[] {
  const { described, ref, sent, answers } = intake;
  return described.form.fields.flatMap(({ name, consent }) => {
    if (!consent || answers[name] !== true) return [];
    return consent.channels.map((channel): ConsentRow => ({
      ...said, companyId: described.site.companyId, leadId, purpose: consent.purpose, channel, text: consent.text, siteId: described.site.id,
      formId: ref.formId, submissionId, pageUrl: sent.pageUrl || described.page.url, pageRevision: described.page.revision,
    }));
  });
}
