import { Injectable } from '@nestjs/common';
import { tierOf, type TierThresholds } from '@dmat/shared/scoring/tiers';
import { ScoreSumsQuery, type ScoreAndSum } from '../../modules/analytics/index.js';
import { ScoringService, type ScoreCheck } from '../../modules/scoring/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { log } from '../../platform/logger/logger.js';
import { Job } from '../../platform/queue/job.js';
import { ScoreLeads } from './score-leads.js';

/** A lead whose score or tier is not what its ledger says. */
export interface ScoreDifference extends ScoreAndSum {
  /** The tier its sum belongs to. */
  rightTier: ScoreAndSum['tier'];
}

/** What a comparison found, with the first of what differs. */
export interface ScoreReport extends ScoreCheck {
  examples: ScoreDifference[];
}

const day = 86_400_000;
const page = 2_000;
const mostExamples = 50;

/** Compares every score with the sum of its rows, says what it found, and changes nothing unless it is asked to. */
@Injectable()
export class ReconcileScores {
  constructor(
    private readonly sums: ScoreSumsQuery,
    private readonly scoring: ScoringService,
    private readonly scores: ScoreLeads,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Once a night, at 00:00 UTC. */
  @Job('numbers.reconcile', { every: day })
  async nightly(): Promise<void> {
    await this.reconcile(false);
  }

  /** @param isRepairing sets what differs right, with its facts, as if it were scored now */
  async reconcile(isRepairing: boolean): Promise<ScoreReport> {
    const now = this.clock.now();
    const report: ScoreReport = { at: now, leads: 0, differing: 0, repaired: 0, examples: [] };
    const thresholds = new Map<number, TierThresholds>();
    for (let last = 0; ;) {
      const leads = await this.sums.after(last, page, now);
      const differing = await this.differing(leads, thresholds);
      report.leads += leads.length;
      report.differing += differing.length;
      report.examples.push(...differing.slice(0, mostExamples - report.examples.length));
      if (isRepairing) report.repaired += await this.repair(differing);
      if (leads.length < page) break;
      last = leads.at(-1)!.leadId;
    }
    await this.scoring.noteCheck(report);
    this.say(report);
    return report;
  }

  private async differing(leads: readonly ScoreAndSum[], known: Map<number, TierThresholds>): Promise<ScoreDifference[]> {
    for (const companyId of new Set(leads.map((lead) => lead.companyId))) {
      if (!known.has(companyId)) known.set(companyId, await this.scoring.tierThresholds(companyId));
    }
    return leads
      .map((lead) => ({ ...lead, rightTier: tierOf(lead.sum, known.get(lead.companyId)) }))
      .filter((lead) => lead.score !== lead.sum || lead.tier !== lead.rightTier);
  }

  private async repair(differing: readonly ScoreDifference[]): Promise<number> {
    let repaired = 0;
    for (const [companyId, leads] of Map.groupBy(differing, (lead) => lead.companyId)) {
      repaired += await this.database.transaction((tx) => this.scores.setRight(tx, companyId, leads.map((lead) => lead.leadId)));
    }
    return repaired;
  }

  private say({ leads, differing, repaired, examples }: ScoreReport): void {
    if (differing === 0) log.info({ leads }, 'every score is the sum of its rows');
    else log.error({ leads, differing, repaired, leadIds: examples.map((lead) => lead.leadId) }, 'scores differ from the sum of their rows');
  }
}
