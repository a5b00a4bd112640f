/**
 * W11: how long the api takes from its start to its first answer, and what it holds in memory when nothing happens, against
 * the smallest api of Nest on Fastify, in turn.
 * Build first; `node bench/start.bench.mjs [--rounds=7] [--gate]`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild, stopChild } from '../../tools/process/children.mjs';
import { freePortRow, sleep } from '../../tools/process/wait.mjs';
import { RealStack } from '../test/support/real-stack.mjs';
import { cpuOf } from './harness/measure-cpu.mjs';
import { failing, printLines, writeResult } from './harness/report.mjs';
import { median } from './harness/rounds.mjs';

const rounds = Math.max(3, Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.split('=')[1] ?? 7));
const idleMs = 4_000;
const backend = fileURLToPath(new URL('..', import.meta.url));

/** Memory a process holds, in MB. @param {number} pid */
function residentMb(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** @param {string} url */
async function firstAnswer(url, isOver) {
  for (;;) {
    if (isOver()) throw new Error('it ended before it answered');
    const isUp = await fetch(url).then(async (answer) => { await answer.arrayBuffer(); return answer.ok; }, () => false);
    if (isUp) return;
    await sleep(5);
  }
}

const stack = await RealStack.start();
try {
  const minimalPort = await freePortRow(1);
  const contestants = {
    dmat: { command: [process.execPath, path.join(backend, 'dist/main.api.js')], env: stack.env, url: `${stack.url}/health/live` },
    minimal: { command: [process.execPath, path.join(backend, 'bench/naive/minimal-api.mjs'), String(minimalPort)], env: { NODE_ENV: 'production' }, url: `http://127.0.0.1:${minimalPort}/health/live` },
  };
  const series = { dmat: { cpuMs: [], wallMs: [], mb: [] }, minimal: { cpuMs: [], wallMs: [], mb: [] } };
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { command, env, url }] of Object.entries(contestants)) {
      const began = performance.now();
      const child = startChild(command, { cwd: backend, env, log: path.join(stack.dir, `${name}.log`) });
      let isOver = false;
      void child.exited.then(() => { isOver = true; });
      try {
        await firstAnswer(url, () => isOver);
        const wallMs = performance.now() - began;
        const cpuMs = cpuOf(child.pid);
        await sleep(idleMs);
        const mb = residentMb(child.pid);
        if (round > 0) { series[name].cpuMs.push(cpuMs); series[name].wallMs.push(wallMs); series[name].mb.push(mb); }
      } finally {
        await stopChild(child);
      }
    }
  }
  const ratios = (what) => median(series.dmat[what].map((value, i) => value / series.minimal[what][i]));
  const lines = [
    { id: 'W11', what: 'cold start of the api, CPU in units of the smallest', value: ratios('cpuMs'), unit: 'x', direction: 'at most', target: 1.3 },
    { id: 'W11', what: 'memory of the idle api', value: median(series.dmat.mb), unit: 'MB', direction: 'at most', target: 110 },
  ];
  for (const [name, { cpuMs, wallMs, mb }] of Object.entries(series)) {
    console.log(`${name.padEnd(10)} first answer after ${median(cpuMs).toFixed(0)} ms CPU, ${median(wallMs).toFixed(0)} ms; idle ${median(mb).toFixed(0)} MB`);
  }
  console.log(`by the clock ${ratios('wallMs').toFixed(2)} x, memory ${ratios('mb').toFixed(2)} x the smallest`);
  printLines(lines);
  await writeResult(fileURLToPath(new URL('results/start.json', import.meta.url)), { lines, details: series });
  if (process.argv.includes('--gate') && failing(lines).length > 0) process.exitCode = 1;
} finally {
  await stack.stop();
}
