import { Injectable } from '@nestjs/common';
import { behaviourLabel, REPORTABLE_ACTIVITIES } from '@dmat/shared/scoring/behaviours';
import { leadNotFound, LeadsService, type NewActivity } from '../../modules/leads/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { ScoreActivity, ScoredLead } from './dto/score-activity.dto.js';
import { ScoreLeads } from './score-leads.js';

const titles: Record<ScoreActivity['activity'], string> = {
  email_open: 'Opened an email',
  link_click: 'Clicked a link in an email',
  form_submit: 'Submitted a form',
  page_visit: 'Visited a page',
  demo_request: 'Requested a demo',
  whitepaper_download: 'Downloaded a whitepaper',
  case_study_download: 'Downloaded a case study',
  call_scheduled: 'Scheduled a call',
};

/** Takes an activity from a trusted client: recorded on the timeline and scored in one transaction. */
@Injectable()
export class ReportActivity {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadsService,
    private readonly scores: ScoreLeads,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError not-found when the company has no such lead */
  async report(companyId: number, leadId: number, { activity, url }: ScoreActivity): Promise<ScoredLead> {
    return this.database.transaction(async (tx) => {
      const [lead] = await this.leads.lock(tx, companyId, [leadId]);
      if (!lead) throw leadNotFound();
      const row: NewActivity = {
        leadId, kind: REPORTABLE_ACTIVITIES[activity], title: titles[activity], detail: 'Reported through the API',
        url: activity === 'page_visit' ? url ?? '/pricing' : url ?? null, occurredAt: this.clock.now(),
      };
      const ids = await this.leads.recordActivities(tx, companyId, [row]);
      const stored = await this.leads.activitiesByIds(companyId, ids, tx);
      const [weighed] = await this.scores.score(tx, companyId, stored);
      const entry = weighed!.entries[0];
      return {
        lead_id: leadId, score: weighed!.score, tier: weighed!.tier,
        entry: entry ? { rule: entry.rule, label: behaviourLabel(entry.rule), points: entry.points } : null,
      };
    });
  }
}
