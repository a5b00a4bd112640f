import { Injectable } from '@nestjs/common';
import { DEFAULT_TIER_THRESHOLDS, tierOf, type LeadTier, type TierThresholds } from '@dmat/shared/scoring/tiers';
import { decideEntries } from '../../domain/scoring/decide-entries.js';
import { SCORING_RULES } from '../../domain/scoring/rules.js';
import type { ScoredActivity } from '../../domain/scoring/scoring-rule.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { ScoreChecksRepository, type ScoreCheck } from './score-checks.repository.js';
import { ScoreEntriesRepository, type LeadScoreEntry } from './score-entries.repository.js';
import { TierThresholdsRepository } from './tier-thresholds.repository.js';

/** What one lead did, and when it looked at pages around that time. */
export interface LeadDeeds {
  leadId: number;
  activities: readonly ScoredActivity[];
  pageViews: readonly Date[];
}

/** A lead's score after its deeds were weighed. */
export interface WeighedLead {
  leadId: number;
  score: number;
  tier: LeadTier;
  /** The rows that were added now; empty when nothing earned points. */
  entries: LeadScoreEntry[];
}

/** How far around an activity other rows bear on it: the longest period of a cap. */
export const WEEK_MS = 7 * 86_400_000;

/** Scores as sums of their ledger. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly ledger: ScoreEntriesRepository,
    private readonly thresholds: TierThresholdsRepository,
    private readonly checks: ScoreChecksRepository,
    private readonly clock: Clock,
  ) {}

  /** Adds what the deeds earn to the ledger and sums it up. The caller has locked the leads. */
  async weigh(tx: Tx, companyId: number, deeds: readonly LeadDeeds[]): Promise<WeighedLead[]> {
    if (deeds.length === 0) return [];
    const leadIds = deeds.map((deed) => deed.leadId);
    const ledger = await this.ledger.find(tx, companyId, { leadIds, ...spanOf(deeds.flatMap((deed) => deed.activities)) });
    const earned = deeds.map(({ leadId, activities, pageViews }) =>
      decideEntries(SCORING_RULES, activities, ledger.filter((entry) => entry.leadId === leadId), { pageViews })
        .map((entry): LeadScoreEntry => ({ ...entry, leadId })));
    await this.ledger.add(tx, companyId, earned.flat());
    const sums = await this.sumUp(tx, companyId, leadIds);
    return sums.map((sum, i) => ({ ...sum, entries: earned[i]! }));
  }

  /** What the ledger says of each lead, in order, without adding to it. The caller has locked the leads. */
  async sumUp(tx: Tx, companyId: number, leadIds: readonly number[]): Promise<WeighedLead[]> {
    const sums = await this.ledger.sums(tx, companyId, leadIds, this.clock.now());
    const thresholds = await this.tierThresholds(companyId);
    return leadIds.map((leadId) => {
      const score = sums.get(leadId) ?? 0;
      return { leadId, score, tier: tierOf(score, thresholds), entries: [] };
    });
  }

  /** Keeps what a comparison of all scores with the ledger found. */
  noteCheck(check: ScoreCheck): Promise<void> {
    return this.checks.add(check);
  }

  /** The newest comparison, or null before the first. */
  lastCheck(): Promise<ScoreCheck | null> {
    return this.checks.last();
  }

  /** Where this company's tiers begin. */
  async tierThresholds(companyId: number): Promise<TierThresholds> {
    return (await this.thresholds.find(companyId)) ?? DEFAULT_TIER_THRESHOLDS;
  }

  /** Chooses where the tiers begin; a lead's tier follows with its next score. */
  async setTierThresholds(companyId: number, thresholds: TierThresholds): Promise<void> {
    await this.thresholds.set(companyId, thresholds);
  }
}

function spanOf(activities: readonly ScoredActivity[]): { from: Date; to: Date; subjectIds: number[]; activityIds: number[] } {
  const times = activities.map((activity) => activity.occurredAt.getTime());
  return {
    from: new Date(Math.min(...times) - WEEK_MS),
    to: new Date(Math.max(...times) + WEEK_MS),
    subjectIds: activities.flatMap((activity) => activity.subjectId ?? []),
    activityIds: activities.map((activity) => activity.id),
  };
}
