import { readProfile } from '../../domain/identity/read-profile.js';
import type { HeldSubmission } from '../../modules/forms/index.js';
import type { Intake } from './intake.js';

/** A held submission as it was when it came, ready to be let through: the same wording, page, touches and time. */
export function intakeAgain(companyId: number, { submission, version, page }: HeldSubmission, isConfirmed: boolean): Intake {
  const form = version.definition;
  return {
    described: {
      site: { id: version.siteId, companyId }, form, versionHash: version.hash,
      page: { id: 0, revision: submission.pageRevision, url: page?.url ?? '', title: page?.title ?? '' },
    },
    ref: { formId: submission.formId, landingPageId: submission.landingPageId, landingPageTitle: page?.title ?? '' },
    sent: {
      pageUrl: submission.pageUrl, referrer: submission.referrer, visitorUid: submission.visitorUid,
      firstTouch: submission.touch.first, lastTouch: submission.touch.last,
    },
    uuid: submission.uuid, answers: submission.answers, profile: readProfile(form.fields, submission.answers), spamReason: null,
    via: submission.via, userAgent: submission.userAgent, ipHash: submission.ipHash, occurredAt: submission.occurredAt, receivedAt: submission.receivedAt,
    ...(isConfirmed ? { isConfirmed: true as const } : {}),
  };
}
