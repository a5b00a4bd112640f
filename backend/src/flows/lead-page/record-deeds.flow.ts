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
    const unnoted = facts.filter(({ payload }) => payload.by === undefined);
    const there = await this.present(unnoted, tx);
    await this.history.note(tx, facts[0]!.companyId, unnoted
      .filter(({ payload }) => there.has(payload.leadId))
      .map(({ payload: { leadId, tag } }) => ({ leadId, kind: 'tag_added', title: `Tagged “${tag}”` })), null);
  }

  /** Steps from one tier to another. */
  @OnFact('lead.scored')
  async scored(facts: Fact<'lead.scored'>[], tx: Tx): Promise<void> {
    const steps = facts.filter(({ payload }) => payload.tier !== payload.previousTier);
    const there = await this.present(steps, tx);
    await this.history.note(tx, facts[0]!.companyId, steps
      .filter(({ payload }) => there.has(payload.leadId))
      .map(({ payload: { leadId, tier, previousTier, score } }) => (
        { leadId, kind: 'tier_changed', title: `Became ${tier}`, detail: `Score ${score}, was ${previousTier}` })), null);
  }

  private async present(facts: readonly { companyId: number; payload: { leadId: number } }[], tx: Tx): Promise<Set<number>> {
    if (facts.length === 0) return new Set();
    return this.leads.present(tx, facts[0]!.companyId, [...new Set(facts.map((fact) => fact.payload.leadId))]);
  }
}
