import { Injectable } from '@nestjs/common';
import { LeadsService } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';
import { visitActivity } from './visit-activity.js';

/** A known lead's page views go on its timeline as they happen. */
@Injectable()
export class RecordVisitsFlow {
  constructor(private readonly leads: LeadsService) {}

  /** Visits of leads that were deleted meanwhile are left out. */
  @OnFact('lead.visited')
  async record(facts: Fact<'lead.visited'>[], tx: Tx): Promise<void> {
    const { companyId } = facts[0]!;
    const leads = await this.leads.byIds(companyId, [...new Set(facts.map((fact) => fact.payload.leadId))], tx);
    const there = new Set(leads.map((lead) => lead.id));
    const visits = facts.map((fact) => fact.payload).filter((visit) => there.has(visit.leadId));
    if (visits.length === 0) return;
    await this.leads.recordActivities(tx, companyId, visits.map(({ leadId, url, title, occurredAt }) =>
      visitActivity(leadId, { url, title, occurredAt: new Date(occurredAt) })));
  }
}
