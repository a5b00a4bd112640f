import { Injectable } from '@nestjs/common';
import { behaviourLabel } from '@dmat/shared/scoring/behaviours';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { LeadPageQuery } from '../../modules/analytics/index.js';
import { FormsService } from '../../modules/forms/index.js';
import { CustomFieldsService, LeadsService, OrganizationsService, RemarksService, TimelineService, type ActivityList, type Lead, type ListActivities } from '../../modules/leads/index.js';
import { ConsentsService, SuppressionsService } from '../../modules/privacy/index.js';
import { Database } from '../../platform/database/database.js';
import { Clock } from '../../platform/clock/clock.js';
import { Files } from '../../platform/files/files.service.js';
import type { LeadDetail, ScoreEntryShown, SubmissionShown } from './dto/lead-detail.dto.js';
import { showConsent, showSubmission } from './show-submission.js';

/** Who is this, where from, how warm, and why. */
@Injectable()
export class LeadPageFlow {
  constructor(
    private readonly leads: LeadsService,
    private readonly timeline: TimelineService,
    private readonly remarks: RemarksService,
    private readonly fields: CustomFieldsService,
    private readonly organizations: OrganizationsService,
    private readonly forms: FormsService,
    private readonly consents: ConsentsService,
    private readonly suppressions: SuppressionsService,
    private readonly database: Database,
    private readonly page: LeadPageQuery,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** Everything about one lead. @throws AppError `lead-not-found` */
  async read(scope: LeadScope, leadId: number): Promise<LeadDetail> {
    const { companyId } = scope;
    const lead = await this.leads.get(scope, leadId);
    const [[summary], custom, organizationId, suppressed, scores, consents, submissions, notes, engagement, latest] = await Promise.all([
      this.leads.summaries(companyId, [lead]),
      this.fields.valuesOf(companyId, [leadId]),
      this.organizations.idOf(companyId, leadId),
      this.database.transaction((tx) => this.suppressions.of(tx, companyId, 'email', [lead.email])),
      this.scoreEntries(companyId, leadId),
      this.consents.ofLeads(companyId, [leadId]),
      this.submissions(companyId, leadId),
      this.remarks.notesOf(scope, leadId),
      this.timeline.counts(companyId, leadId),
      this.activities(scope, leadId, {}),
    ]);
    return {
      ...summary!,
      company_size: lead.companySize,
      industry: lead.industry || null,
      custom: custom.get(leadId) ?? {},
      organization_id: organizationId,
      suppression: suppressed.get(lead.email) ?? null,
      utm: utmOf(lead),
      first_touch: lead.firstTouch as Record<string, string> | null,
      score_entries: scores,
      consents: consents.map(showConsent),
      submissions,
      notes,
      engagement,
      interactions: latest.items,
    };
  }

  /** One page of the timeline, with the points each row brought. */
  async activities(scope: LeadScope, leadId: number, query: ListActivities): Promise<ActivityList> {
    const page = await this.timeline.page(scope, leadId, query);
    const points = await this.page.points(scope.companyId, leadId, page.items.map((item) => item.id));
    return { ...page, items: page.items.map((item) => (points.has(item.id) ? { ...item, points: points.get(item.id) } : item)) };
  }

  private async scoreEntries(companyId: number, leadId: number): Promise<ScoreEntryShown[]> {
    const rows = await this.page.scoreEntries(companyId, leadId, this.clock.now());
    return rows.map((row) => ({
      rule: row.rule, label: behaviourLabel(row.rule), points: row.points,
      occurred_at: row.occurredAt.toISOString(), expires_at: row.expiresAt?.toISOString() ?? null,
    }));
  }

  private async submissions(companyId: number, leadId: number): Promise<SubmissionShown[]> {
    const [submissions, consents] = await Promise.all([this.forms.submissionsOf(companyId, leadId), this.consents.ofLeads(companyId, [leadId])]);
    const [forms, pages, files] = await Promise.all([
      this.forms.byIds(companyId, [...new Set(submissions.map((one) => one.formId))]),
      this.forms.pagesByIds(companyId, [...new Set(submissions.flatMap((one) => one.landingPageId ?? []))]),
      this.files.ofOwners(companyId, 'submission', submissions.map(({ id }) => id)),
    ]);
    return submissions.map((submission) => showSubmission(submission, {
      form: forms.find((form) => form.id === submission.formId),
      page: pages.find((page) => page.id === submission.landingPageId),
      consents: consents.filter((consent) => consent.submissionId === submission.id),
      files: files.filter((file) => file.ownerId === submission.id),
    }));
  }
}

function utmOf(lead: Lead): Record<string, string | null> {
  return {
    source: lead.utmSource || null, medium: lead.utmMedium || null, campaign: lead.utmCampaign || null,
    content: lead.utmContent || null, term: lead.utmTerm || null,
  };
}
