import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * One line of the result: what was measured against what, and how far it is from the target.
 * @typedef {object} Line
 * @property {string} id row of the table of workloads, such as W1
 * @property {string} what
 * @property {number} value
 * @property {string} unit
 * @property {'at most' | 'at least'} direction
 * @property {number} target
 */

/** How much of its target a line reaches; 1 is all of it, over 1 is better. @param {Line} line */
export function reached({ value, target, direction }) {
  return direction === 'at most' ? target / value : value / target;
}

/** Prints lines as a table. @param {Line[]} lines */
export function printLines(lines) {
  for (const line of lines) {
    const share = reached(line);
    console.log(`${line.id.padEnd(4)} ${line.what.padEnd(58)} ${line.value.toFixed(2).padStart(10)} ${line.unit.padEnd(9)} target ${line.direction} ${line.target}  ${share >= 1 ? 'met' : `${Math.round(share * 100)} % of it`}`);
  }
}

/** Writes lines and details as JSON. @param {string} file @param {{lines: Line[], details: unknown}} result */
export async function writeResult(file, result) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), node: process.version, ...result }, null, 2)}\n`);
}

/** Lines that reach less than half of their target: with `--gate` these fail the run. @param {Line[]} lines */
export function failing(lines) {
  return lines.filter((line) => reached(line) < 0.5);
}
