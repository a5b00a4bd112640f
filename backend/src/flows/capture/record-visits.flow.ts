import { Injectable } from '@nestjs/common';
import { LeadsService } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';
import { visitActivity, type Deed } from './visit-activity.js';

/** What a known lead does on the site goes on its timeline as it happens. */
@Injectable()
export class RecordVisitsFlow {
  constructor(private readonly leads: LeadsService) {}

  /** Visits of leads that were deleted meanwhile are left out. */
  @OnFact('lead.visited')
  async record(facts: Fact<'lead.visited'>[], tx: Tx): Promise<void> {
    await this.tell(tx, facts[0]!.companyId, facts.map(({ payload: { session, occurredAt, ...visit } }) =>
      ({ ...visit, kind: 'page_view', data: {}, session: session ?? null, occurredAt: new Date(occurredAt) })));
  }

  /** The same for clicks, downloads and the site's own events. */
  @OnFact('lead.interacted')
  async recordInteractions(facts: Fact<'lead.interacted'>[], tx: Tx): Promise<void> {
    await this.tell(tx, facts[0]!.companyId, facts.map(({ payload: { occurredAt, ...deed } }) => ({ ...deed, occurredAt: new Date(occurredAt) })));
  }

  private async tell(tx: Tx, companyId: number, deeds: readonly (Deed & { leadId: number })[]): Promise<void> {
    const leads = await this.leads.byIds(companyId, [...new Set(deeds.map((deed) => deed.leadId))], tx);
    const there = new Set(leads.map((lead) => lead.id));
    const kept = deeds.filter((deed) => there.has(deed.leadId));
    if (kept.length > 0) await this.leads.recordActivities(tx, companyId, kept.map((deed) => visitActivity(deed.leadId, deed)));
  }
}
