/** Why a submission is kept as spam. */
export type SpamReason = 'honeypot' | 'too-fast' | 'too-many' | 'disallowed' | 'disposable' | 'free-address' | 'akismet' | 'turnstile' | UnprovenReason;

/** Nothing speaks against it but that nothing proves a person sent it; confirming the address is proof enough. */
export type UnprovenReason = 'no-script' | 'no-proof';
export const unprovenReasons: readonly UnprovenReason[] = ['no-script', 'no-proof'];

/** Whether a confirmed address would let this through. */
export function isUnproven(reason: string | null): boolean {
  return unprovenReasons.some((one) => one === reason);
}

/** People need at least this long to fill in a form, in milliseconds. */
export const LEAST_TIME_MS = 2_000;
/** One address may send one form so often in a minute before the rest is taken for spam. */
export const PLAUSIBLE_PER_MINUTE = 30;
/** Far beyond any office behind one address: from here on nothing is taken any more. */
export const MOST_PER_MINUTE = 300;

/** What is looked at. */
export interface SpamSigns {
  honeypot: string;
  /** Null when the browser could not tell. */
  elapsedMs: number | null;
  /** How often this address sent this form within the minute, this time included. */
  timesThisMinute: number;
}

/** Whether a submission looks like a machine's. It is stored all the same, marked, and answered like any other. */
export function judgeSpam({ honeypot, elapsedMs, timesThisMinute }: SpamSigns): SpamReason | null {
  if (honeypot !== '') return 'honeypot';
  if (elapsedMs !== null && elapsedMs < LEAST_TIME_MS) return 'too-fast';
  return timesThisMinute > PLAUSIBLE_PER_MINUTE ? 'too-many' : null;
}
