import { measureCpu } from './measure-cpu.mjs';

/**
 * One way to do the work.
 * @typedef {object} Contestant
 * @property {string} name
 * @property {() => number[]} pids its server processes, the database included
 * @property {number} operations how many operations one round does
 * @property {(round: number) => Promise<unknown>} work does them
 */

/** @typedef {{name: string, cpuMicros: number[], perSecond: number[]}} Series microseconds of server CPU per operation, and operations per second, by round */

/**
 * Runs contestants in turn (A B C, A B C, …) after one round that is not counted, so that what the machine does meanwhile
 * meets all of them alike.
 * @param {Contestant[]} contestants
 * @param {number} rounds
 * @returns {Promise<Map<string, Series>>}
 */
export async function runRounds(contestants, rounds) {
  /** @type {Map<string, Series>} */
  const series = new Map(contestants.map(({ name }) => [name, { name, cpuMicros: [], perSecond: [] }]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, pids, operations, work } of contestants) {
      const { cpuMs, wallMs } = await measureCpu(pids(), () => work(round));
      if (round === 0) continue;
      series.get(name)?.cpuMicros.push((cpuMs * 1000) / operations);
      series.get(name)?.perSecond.push(operations / (wallMs / 1000));
    }
  }
  return series;
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of the ratios of each round: what one costs in units of the other. @param {Series} one @param {Series} other */
export function ratio(one, other) {
  return median(one.cpuMicros.map((cost, round) => cost / other.cpuMicros[round]));
}
