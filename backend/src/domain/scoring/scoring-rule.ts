import { behaviour, type BehaviourCode } from '@dmat/shared/scoring/behaviours';

/** What a rule looks at: one thing a lead did. */
export interface ScoredActivity {
  id: number;
  /** Kind on the timeline, such as `page_view` or `email_open`. */
  kind: string;
  /** Address of the page, for visits. */
  url: string | null;
  /** What it was done to (a form, a message, a document), where that is known. */
  subjectId: number | null;
  occurredAt: Date;
}

/** How often a rule may give its points to one lead. Periods are rolling: a day is any 24 hours, a week any 7 days. */
export interface Cap {
  times: number;
  per: 'day' | 'week';
}

/** What is known of the lead beside the activity itself. */
export interface LeadPast {
  /** Starts of the lead's page views, within a week around the activity. */
  pageViews: readonly Date[];
}

/** One behaviour that makes a score. */
export interface ScoringRule {
  code: BehaviourCode;
  label: string;
  points: number;
  /** Days until the points lapse; null keeps them for good. */
  expiresAfterDays: number | null;
  cap: Cap | null;
  /** True: doing it again to the same subject (opening the same email twice) gives nothing. */
  isOncePerSubject: boolean;
  matches: (activity: ScoredActivity, past: LeadPast) => boolean;
}

/** What a rule's file states; label and points come from the design document's table of behaviours. */
export interface ScoringRuleParts {
  code: BehaviourCode;
  expiresAfterDays?: number;
  cap?: Cap;
  isOncePerSubject?: boolean;
  matches: ScoringRule['matches'];
}

/** Makes a scoring rule. */
export function scoringRule(parts: ScoringRuleParts): ScoringRule {
  const { label, points } = behaviour(parts.code);
  return { expiresAfterDays: null, cap: null, isOncePerSubject: false, ...parts, label, points };
}
