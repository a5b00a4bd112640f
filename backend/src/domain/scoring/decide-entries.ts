import type { Cap, LeadPast, ScoredActivity, ScoringRule } from './scoring-rule.js';

/** One row of the ledger: why a lead has some of its points. */
export interface ScoreEntry {
  rule: string;
  points: number;
  activityId: number;
  subjectId: number | null;
  occurredAt: Date;
  /** When the points lapse; null: never. */
  expiresAt: Date | null;
}

const day = 86_400_000;
const lengthOf: Record<Cap['per'], number> = { day, week: 7 * day };

/**
 * Which ledger rows a lead's new activities earn, given the rows it already has. Activities are taken in the order they
 * happened, and each row counts against the caps of the next, so one call with many gives what many calls would.
 * An activity that already has a row of a rule earns no second one.
 */
export function decideEntries(
  rules: readonly ScoringRule[],
  activities: readonly ScoredActivity[],
  ledger: readonly ScoreEntry[],
  past: LeadPast,
): ScoreEntry[] {
  const known = [...ledger];
  const earned: ScoreEntry[] = [];
  const inOrder = [...activities].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || a.id - b.id);
  for (const activity of inOrder) {
    for (const rule of rules) {
      if (!rule.matches(activity, past) || isSpent(rule, activity, known)) continue;
      const entry = entryOf(rule, activity);
      known.push(entry);
      earned.push(entry);
    }
  }
  return earned;
}

function isSpent(rule: ScoringRule, activity: ScoredActivity, ledger: readonly ScoreEntry[]): boolean {
  const own = ledger.filter((entry) => entry.rule === rule.code);
  if (own.some((entry) => entry.activityId === activity.id)) return true;
  if (rule.isOncePerSubject && activity.subjectId !== null && own.some((entry) => entry.subjectId === activity.subjectId)) return true;
  if (rule.cap === null) return false;
  const period = lengthOf[rule.cap.per];
  const near = own.filter((entry) => Math.abs(entry.occurredAt.getTime() - activity.occurredAt.getTime()) < period);
  return near.length >= rule.cap.times;
}

function entryOf(rule: ScoringRule, activity: ScoredActivity): ScoreEntry {
  const expiresAt = rule.expiresAfterDays === null ? null : new Date(activity.occurredAt.getTime() + rule.expiresAfterDays * day);
  return { rule: rule.code, points: rule.points, activityId: activity.id, subjectId: activity.subjectId, occurredAt: activity.occurredAt, expiresAt };
}
