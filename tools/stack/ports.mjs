import { isListening } from '../process/wait.mjs';

export const DEFAULT_BASE = 8_400;

/**
 * @typedef {object} Ports One port for each thing that listens, all on loopback.
 * @property {number} wordpress
 * @property {number} api
 * @property {number} mail Web page and JSON of the caught mails.
 * @property {number} smtp
 * @property {number} mysql
 * @property {number} redis
 * @property {number} worker Health and metrics.
 */

/**
 * @param {number} base
 * @returns {Ports}
 */
export function portsFrom(base) {
  return { wordpress: base, api: base + 1, mail: base + 2, smtp: base + 3, mysql: base + 4, redis: base + 5, worker: base + 6 };
}

/**
 * Ends the command when somebody else sits on a port this stack is about to use.
 * @param {{what: string, port: number}[]} wanted
 */
export async function demandFreePorts(wanted) {
  const states = await Promise.all(wanted.map(async (entry) => ({ ...entry, isTaken: await isListening(entry.port) })));
  const taken = states.filter((entry) => entry.isTaken);
  if (taken.length === 0) return;
  throw new Error(
    `${taken.map(({ what, port }) => `port ${port} (for ${what})`).join(', ')} in use by another program.\n` +
      `  End that program, or move this stack: DMAT_PORT_BASE=${freeBase(taken.map(({ port }) => port))} npm start`,
  );
}

/**
 * A port base worth trying instead, in which none of the taken ports lies.
 * @param {number[]} taken
 */
export function freeBase(taken) {
  const [first, second] = [DEFAULT_BASE + 1_000, DEFAULT_BASE + 2_000];
  return taken.some((port) => port >= first && port < second) ? second : first;
}
