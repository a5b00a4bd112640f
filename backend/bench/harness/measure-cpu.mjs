import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** User and system time of a process and all its threads so far, in milliseconds. @param {number} pid */
export function cpuOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name may hold spaces and brackets: the fields begin after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
}

/**
 * Server CPU that a piece of work costs: the sum over all server processes, database included, client left out.
 * The clock of /proc ticks every 10 ms, so the work should cost some hundreds of milliseconds at least.
 * @template T
 * @param {number[]} pids
 * @param {() => Promise<T>} work
 * @returns {Promise<{cpuMs: number, wallMs: number, result: T}>}
 */
export async function measureCpu(pids, work) {
  const before = pids.map(cpuOf);
  const began = performance.now();
  const result = await work();
  const wallMs = performance.now() - began;
  const cpuMs = pids.reduce((sum, pid, i) => sum + cpuOf(pid) - before[i], 0);
  return { cpuMs, wallMs, result };
}
