import { Injectable } from '@nestjs/common';
import { HistoryService, LeadsService } from '../../modules/leads/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';

/** What the product did to leads by itself stands on their timelines too. */
@Injectable()
export class RecordDeedsFlow {
  constructor(private readonly leads: LeadsService, private readonly history: HistoryService) {}

  /** Tags that a form, an import or a rule put on. What people do is noted where they do it. */
  @OnFact('lead.tagged')
  async tagged(facts: Fact<'lead.tagged'>[], tx: Tx): Promise<void> {
    const there = await this.present(facts, tx);
    await this.history.note(tx, facts[0]!.companyId, facts
      .filter(({ payload }) => payload.by === undefined && there.has(payload.leadId))
      .map(({ payload: { leadId, tag } }) => ({ leadId, kind: 'tag_added', title: `Tagged “${tag}”` })), null);
  }

  /** Steps from one tier to another. */
  @OnFact('lead.scored')
  async scored(facts: Fact<'lead.scored'>[], tx: Tx): Promise<void> {
    const there = await this.present(facts, tx);
    await this.history.note(tx, facts[0]!.companyId, facts
      .filter(({ payload }) => payload.tier !== payload.previousTier && there.has(payload.leadId))
      .map(({ payload: { leadId, tier, previousTier, score } }) => (
        { leadId, kind: 'tier_changed', title: `Became ${tier}`, detail: `Score ${score}, was ${previousTier}` })), null);
  }

  private async present(facts: readonly { companyId: number; payload: { leadId: number } }[], tx: Tx): Promise<Set<number>> {
    const leads = await this.leads.byIds(facts[0]!.companyId, [...new Set(facts.map((fact) => fact.payload.leadId))], tx);
    return new Set(leads.map((lead) => lead.id));
  }
}
