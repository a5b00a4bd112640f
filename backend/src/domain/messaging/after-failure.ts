import type { Lane } from './lane.js';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** How long a message is worth trying. An answer is wanted soon; a campaign mail of yesterday is still good today. */
const BUDGET: Record<Lane, { attempts: number; firstWaitMs: number; longestWaitMs: number }> = {
  transactional: { attempts: 12, firstWaitMs: 2 * SECOND, longestWaitMs: HOUR },
  journey: { attempts: 12, firstWaitMs: 10 * SECOND, longestWaitMs: 2 * HOUR },
  bulk: { attempts: 10, firstWaitMs: 30 * SECOND, longestWaitMs: 2 * HOUR },
};

/**
 * When a message that could not be handed over is tried again, or `null` when its budget is used up.
 *
 * Waits double from attempt to attempt up to the longest; half of each wait is drawn by chance, so that messages that
 * failed together do not come back together.
 *
 * @param attempts calls made so far, 1 or more
 * @param chance a number in [0, 1)
 */
export function afterFailure(lane: Lane, attempts: number, now: Date, chance: number): Date | null {
  const budget = BUDGET[lane];
  if (attempts >= budget.attempts) return null;
  const wait = Math.min(budget.longestWaitMs, budget.firstWaitMs * 2 ** Math.max(0, attempts - 1));
  return new Date(now.getTime() + Math.round(wait * (0.5 + chance / 2)));
}
