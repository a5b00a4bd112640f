import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { LeadPageQuery, visitorsOfLead } from '../../modules/analytics/index.js';
import { submissionsOfLead } from '../../modules/forms/index.js';
import { HistoryService, LeadsService, leadNotFound, MergeService, type LeadSummary, type MergeJournal, type WantedMerge } from '../../modules/leads/index.js';
import { messagesOfLead } from '../../modules/messages/index.js';
import { confirmationsOfLead, consentsOfLead } from '../../modules/privacy/index.js';
import { scoreEntriesOfLead, ScoringService } from '../../modules/scoring/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { NewFact } from '../../platform/events/fact.js';
import { filesOf } from '../../platform/files/rows-of-owner.js';
import { StricterWishes, type MergedWishes } from './stricter-wishes.js';

/** What of other modules hangs on a lead and changes hands with it. */
const elsewhere = {
  submissions: submissionsOfLead, consents: consentsOfLead, confirmations: confirmationsOfLead, score_entries: scoreEntriesOfLead, messages: messagesOfLead,
  visitors: visitorsOfLead, files: filesOf('lead'),
};

/** Two leads that are one person become one lead, and two again if that was wrong. Each is one transaction. */
@Injectable()
export class MergeFlow {
  constructor(
    private readonly database: Database,
    private readonly merges: MergeService,
    private readonly leads: LeadsService,
    private readonly history: HistoryService,
    private readonly wishes: StricterWishes,
    private readonly scoring: ScoringService,
    private readonly page: LeadPageQuery,
    private readonly events: Events,
  ) {}

  /** A second click on the same merge answers the same and changes nothing. */
  async merge(scope: LeadScope, wanted: WantedMerge, by: string): Promise<{ mergeId: number; lead: LeadSummary }> {
    const { companyId } = scope;
    const mergeId = await this.database.transaction(async (tx) => {
      const part = await this.merges.merge(tx, scope, wanted);
      if ('done' in part) return part.done;
      const { survivorId, mergedId } = wanted;
      const journal = part.journal;
      const before = await this.wishes.read(tx, companyId, survivorId, mergedId, addressesOf(journal));
      for (const [table, rows] of Object.entries(elsewhere)) journal.moved[table] = await rows.move(tx, companyId, mergedId, survivorId);
      journal.more['wishes'] = await this.wishes.combine(tx, companyId, survivorId, before);
      const id = await this.merges.note(tx, companyId, wanted, journal, by);
      const { name, email } = journal.before.merged;
      await this.history.note(tx, companyId, [{ leadId: survivorId, kind: 'merged', title: `Merged with ${String(name || email)}`, detail: String(email), subjectId: id }], by);
      await this.sumUp(tx, companyId, [survivorId]);
      await this.events.publishAll(tx, [
        { name: 'lead.merged', companyId, payload: { leadId: survivorId, mergedId, mergeId: id } },
        ...await this.unweighed(tx, companyId, wanted, new Set(journal.moved['activities'])),
      ]);
      return id;
    });
    return { mergeId, lead: await this.summary(scope, wanted.survivorId) };
  }

  /** A second click answers the same and changes nothing. */
  async undo(scope: LeadScope, survivorId: number, mergeId: number, by: string): Promise<{ lead: LeadSummary; other: LeadSummary }> {
    const { companyId } = scope;
    await this.database.transaction(async (tx) => {
      const part = await this.merges.undo(tx, scope, survivorId, mergeId);
      if (part === null) return;
      const { mergedId, journal } = part;
      await this.wishes.separate(tx, companyId, journal.more['wishes'] as MergedWishes);
      for (const [table, rows] of Object.entries(elsewhere)) await rows.giveBack(tx, companyId, journal.moved[table] ?? [], survivorId, mergedId);
      await this.history.note(tx, companyId, [survivorId, mergedId].map((leadId) => ({ leadId, kind: 'unmerged', title: 'Merge undone', subjectId: mergeId })), by);
      await this.sumUp(tx, companyId, [survivorId, mergedId]);
      await this.events.publish(tx, 'lead.unmerged', companyId, { leadId: survivorId, mergedId, mergeId });
    });
    const mergedId = await this.merges.mergedIdOf(scope, survivorId, mergeId);
    return { lead: await this.summary(scope, survivorId), other: await this.summary(scope, mergedId) };
  }

  /** What the merged lead did in the last minutes and was not weighed yet would look for a lead that is gone: it is told again. */
  private async unweighed(tx: Tx, companyId: number, { survivorId, mergedId }: WantedMerge, moved: ReadonlySet<number>): Promise<NewFact[]> {
    const recent = (await this.leads.recentActivities(tx, companyId, survivorId)).filter(({ id }) => moved.has(id));
    const weighed = new Set((await this.page.earned(companyId, mergedId, recent.map(({ id }) => id))).map(({ activityId }) => activityId));
    return recent.filter(({ id }) => !weighed.has(id)).map(({ id, kind }): NewFact => ({
      name: 'activity.recorded', companyId, payload: { activityId: id, leadId: survivorId, kind } }));
  }

  /** Scores are sums of rows, and rows changed hands. */
  private async sumUp(tx: Tx, companyId: number, leadIds: readonly number[]): Promise<void> {
    const before = await this.leads.byIds(companyId, leadIds, tx);
    const sums = await this.scoring.sumUp(tx, companyId, leadIds);
    await this.leads.setScores(tx, companyId, sums);
    await this.events.publishAll(tx, sums.flatMap(({ leadId, score, tier }): NewFact[] => {
      const lead = before.find((one) => one.id === leadId);
      if (!lead || (lead.leadScore === score && lead.tier === tier)) return [];
      return [{ name: 'lead.scored', companyId, payload: { leadId, score, previousScore: lead.leadScore, tier, previousTier: lead.tier } }];
    }));
  }

  private async summary(scope: LeadScope, leadId: number): Promise<LeadSummary> {
    const [summary] = await this.leads.summaries(scope.companyId, [await this.leads.get(scope, leadId)]);
    if (!summary) throw leadNotFound();
    return summary;
  }
}

function addressesOf({ before }: MergeJournal): [string, string] {
  return [String(before.survivor.email), String(before.merged.email)];
}
