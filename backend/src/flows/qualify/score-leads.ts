import { Injectable } from '@nestjs/common';
import { SCORED_ACTIVITY_KINDS } from '@dmat/shared/scoring/behaviours';
import { AnalyticsService } from '../../modules/analytics/index.js';
import { LeadsService, type ScoreOfLead, type StoredActivity } from '../../modules/leads/index.js';
import { ScoringService, WEEK_MS, type LeadDeeds, type WeighedLead } from '../../modules/scoring/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact, NewFact } from '../../platform/events/fact.js';
import { Events } from '../../platform/events/events.js';

const scored: ReadonlySet<string> = new Set(SCORED_ACTIVITY_KINDS);

/** Turns what leads did into scores: lock, decide, write the ledger, tell. */
@Injectable()
export class ScoreLeads {
  constructor(
    private readonly leads: LeadsService,
    private readonly analytics: AnalyticsService,
    private readonly scoring: ScoringService,
    private readonly events: Events,
  ) {}

  /**
   * Scores activities of one company. Leads stay locked until the transaction ends, so parallel calls add up exactly and
   * each step over a threshold is told once. Activities that were scored before earn nothing again.
   */
  async score(tx: Tx, companyId: number, activities: readonly StoredActivity[], cause?: Fact): Promise<WeighedLead[]> {
    const worth = activities.filter((activity) => scored.has(activity.kind));
    if (worth.length === 0) return [];
    const leads = await this.leads.lockScores(tx, companyId, [...new Set(worth.map((activity) => activity.leadId))]);
    const weighed = await this.scoring.weigh(tx, companyId, await this.deedsOf(tx, companyId, leads, worth));
    await this.tell(tx, companyId, leads, weighed, cause);
    return weighed;
  }

  /** Sets leads to what their ledger says; answers how many differed. */
  async setRight(tx: Tx, companyId: number, leadIds: readonly number[]): Promise<number> {
    const leads = await this.leads.lockScores(tx, companyId, leadIds);
    const summed = await this.scoring.sumUp(tx, companyId, leads.map((lead) => lead.leadId));
    return this.tell(tx, companyId, leads, summed);
  }

  private async deedsOf(tx: Tx, companyId: number, leads: readonly ScoreOfLead[], activities: readonly StoredActivity[]): Promise<LeadDeeds[]> {
    const visits = activities.filter((activity) => activity.kind === 'page_view');
    const times = visits.map((visit) => visit.occurredAt.getTime());
    const views = visits.length === 0 ? new Map<number, Date[]>() : await this.analytics.pageViewTimes(
      tx, companyId, visits.map((visit) => visit.leadId), new Date(Math.min(...times) - WEEK_MS), new Date(Math.max(...times)));
    const byLead = Map.groupBy(activities, (activity) => activity.leadId);
    return leads.map(({ leadId: id }) => {
      const own = byLead.get(id) ?? [];
      const seen = own.filter((activity) => activity.kind === 'page_view').map((activity) => activity.occurredAt);
      return { leadId: id, activities: own, pageViews: [...(views.get(id) ?? []), ...seen] };
    });
  }

  private async tell(tx: Tx, companyId: number, before: readonly ScoreOfLead[], after: readonly WeighedLead[], cause?: Fact): Promise<number> {
    const previous = new Map(before.map((lead) => [lead.leadId, lead]));
    const changed = after.filter(({ leadId, score, tier }) => previous.get(leadId)!.score !== score || previous.get(leadId)!.tier !== tier);
    if (changed.length === 0) return 0;
    await this.leads.setScores(tx, companyId, changed);
    const facts = changed.map(({ leadId, score, tier }): NewFact<'lead.scored'> => {
      const { score: previousScore, tier: previousTier } = previous.get(leadId)!;
      return { name: 'lead.scored', companyId, payload: { leadId, score, previousScore, tier, previousTier } };
    });
    await this.events.publishAll(tx, facts, cause);
    return changed.length;
  }
}
