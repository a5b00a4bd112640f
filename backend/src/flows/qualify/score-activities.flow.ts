import { Injectable } from '@nestjs/common';
import { LeadsService } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';
import { ScoreLeads } from './score-leads.js';

/** What a lead did is scored. */
@Injectable()
export class ScoreActivitiesFlow {
  constructor(
    private readonly leads: LeadsService,
    private readonly scores: ScoreLeads,
  ) {}

  /** Loads the activities, adds what they earn to the ledger, and tells the new scores. */
  @OnFact('activity.recorded')
  async score(facts: Fact<'activity.recorded'>[], tx: Tx): Promise<void> {
    const { companyId } = facts[0]!;
    const activities = await this.leads.activitiesByIds(companyId, facts.map((fact) => fact.payload.activityId), tx);
    await this.scores.score(tx, companyId, activities, facts[0]);
  }
}
