/** How warm a lead is, by score. */
export const TIERS = ['cold', 'warm', 'hot'] as const;

export type LeadTier = (typeof TIERS)[number];

/** Lowest score of a tier, in points. Below `warm` a lead is cold. */
export interface TierThresholds {
  warm: number;
  hot: number;
}

/** Cold under 25, warm 25 to 49, hot from 50 on. A company may choose others. */
export const DEFAULT_TIER_THRESHOLDS: TierThresholds = { warm: 25, hot: 50 };

/** The tier a score belongs to. */
export function tierOf(score: number, thresholds: TierThresholds = DEFAULT_TIER_THRESHOLDS): LeadTier {
  if (score >= thresholds.hot) return 'hot';
  return score >= thresholds.warm ? 'warm' : 'cold';
}

export type ParsedTierThresholds = { ok: true; thresholds: TierThresholds } | { ok: false; errors: string[] };

/** Checks thresholds a person set: whole numbers from 1 to 10,000, warm below hot. */
export function parseTierThresholds(value: unknown): ParsedTierThresholds {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { warm, hot } = given;
  const errors: string[] = [];
  if (!isPoints(warm)) errors.push('warm must be a whole number from 1 to 10000.');
  if (!isPoints(hot)) errors.push('hot must be a whole number from 1 to 10000.');
  if (isPoints(warm) && isPoints(hot)) {
    if (warm < hot) return { ok: true, thresholds: { warm, hot } };
    errors.push('warm must be lower than hot.');
  }
  return { ok: false, errors };
}

function isPoints(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10_000;
}
