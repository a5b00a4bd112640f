import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { printLines } from './report.mjs';

/** @typedef {{at: string, lines: import('./report.mjs').Line[]}} Result */

/**
 * All lines of the benchmarks that ended since a time, in one table in the order of their rows.
 * @param {string} folder where the results lie
 * @param {string[]} names of the benchmarks
 * @param {Date} since results before it are of another run
 */
export async function printSummary(folder, names, since) {
  const read = async (/** @type {string} */ name) => /** @type {Result} */ (JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8')));
  const results = await Promise.all(names.map((name) => read(name).catch(() => null)));
  const rank = (/** @type {string} */ id) => Number(/\d+/.exec(id)?.[0]);
  const lines = results.flatMap((result) => (result && new Date(result.at) >= since ? result.lines : []));
  console.log('\nAll rows that were measured:');
  printLines(lines.sort((one, other) => rank(one.id) - rank(other.id)));
}
