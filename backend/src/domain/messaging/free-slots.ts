import { LANES, type Lane } from './lane.js';

/**
 * Messages one worker has on their way at once, per lane. The capacity of a lane is its own and never lent: a
 * confirmation finds a free slot in the middle of a blast, and a blast still moves during a rush of confirmations.
 */
export const SLOTS: Readonly<Record<Lane, number>> = { transactional: 4, journey: 2, bulk: 4 };

/**
 * How many more messages of each lane may be claimed now.
 *
 * @param allowed the most the channel bears in all lanes together: everything, one to try it out, or none (see circuit)
 */
export function freeSlots(underWay: Readonly<Record<Lane, number>>, allowed: number): Record<Lane, number> {
  let left = Math.max(0, allowed - LANES.reduce((sum, lane) => sum + underWay[lane], 0));
  const free = {} as Record<Lane, number>;
  for (const lane of LANES) {
    free[lane] = Math.min(Math.max(0, SLOTS[lane] - underWay[lane]), left);
    left -= free[lane];
  }
  return free;
}
