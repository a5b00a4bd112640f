import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { productEnv } from '../packages/ready.mjs';
import { CommandFailed, lastLines, runCommand, wasAborted } from '../process/run.mjs';
import { bold, say } from '../process/say.mjs';
import { REPOSITORY, SHARED_STATE } from '../stack/places.mjs';
import { countJest, countJunit, countTap, noCounts, summaryLine } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{cwd?: string, env?: Record<string, string>, isOver?: () => boolean}} RunOptions */

const LOGS = path.join(SHARED_STATE, 'test-logs');
const SHOWN_FAILURES = 20;
const SHOWN_LINES = 40;
/** Nothing here should take this long; what does hangs. */
const LIMIT_MS = (Number(process.env.DMAT_TEST_LIMIT_MINUTES) || 15) * 60_000;

/** @param {string} title */
export function header(title) {
  process.stdout.write(`\n${bold(`── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}`)}\n`);
}

/**
 * Runs one suite, keeps its whole output in a log and says how it went; failures are shown at once.
 * @param {string} name
 * @param {(place: {report: string, run: (command: string[], options?: RunOptions) => Promise<void>}) => Promise<(() => Counts) | void>} work
 *   Answers how to read its report; without one it counts as a single check.
 * @returns {Promise<Counts>}
 */
export async function suite(name, work) {
  if (wasAborted()) throw new Error('interrupted');
  const begun = Date.now();
  const base = path.join(LOGS, name.replace(/[^\w.]+/g, '-'));
  const log = `${base}.log`;
  const report = `${base}.report`;
  mkdirSync(LOGS, { recursive: true });
  rmSync(report, { force: true });
  let output = '';
  let hasFailed = false;
  const run = async (/** @type {string[]} */ command, /** @type {RunOptions} */ { cwd = REPOSITORY, env = {}, isOver } = {}) => {
    try {
      output += await runCommand(command, { cwd, env: { ...productEnv(), ...env }, what: name, limitMs: LIMIT_MS, isOver, isShown: process.env.DMAT_TEST_VERBOSE === '1' });
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      output += error.output;
      hasFailed = true;
    }
  };
  const still = setInterval(() => say(`  ${name}: still running (${Math.round((Date.now() - begun) / 1_000)} s)`), 60_000);
  /** @type {Counts} */
  let counts;
  try {
    const read = await work({ report, run });
    counts = read ? readCounts(read, report) : noCounts();
    if (!read && !hasFailed) counts.passed = 1;
  } catch (error) {
    output += error instanceof Error ? error.stack : String(error);
    counts = noCounts();
    hasFailed = true;
  } finally {
    clearInterval(still);
  }
  if (counts.passed + counts.failed + counts.skipped === 0 && !hasFailed) {
    counts = { ...noCounts(), failed: 1, failures: [`${name} found no test`] };
  }
  if (hasFailed && counts.failed === 0) counts = { ...counts, failed: 1, failures: [`${name}\n${lastLines(output, SHOWN_LINES)}`] };
  writeFileSync(log, output);
  if (wasAborted()) throw new Error('interrupted');
  for (const failure of counts.failures.slice(0, SHOWN_FAILURES)) {
    process.stdout.write(`\n  ✗ ${failure.split('\n').slice(0, SHOWN_LINES).join('\n    ')}\n`);
  }
  for (const name of counts.skips) process.stdout.write(`  – skipped: ${name}\n`);
  const seconds = ((Date.now() - begun) / 1_000).toFixed(1);
  say(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${summaryLine(counts)} in ${seconds} s${counts.failed > 0 ? ` (whole output: ${path.relative(REPOSITORY, log)})` : ''}`);
  return counts;
}

/**
 * @param {() => Counts} read
 * @param {string} report
 */
function readCounts(read, report) {
  return existsSync(report) ? read() : noCounts();
}

/**
 * A Jest run of a workspace.
 * @param {string} name
 * @param {{workspace: string, script: string, args?: string[], env?: Record<string, string>}} options
 */
export function jestSuite(name, { workspace, script, args = [], env = {} }) {
  return suite(name, async ({ report, run }) => {
    await run(['npm', 'run', '--silent', script, '-w', workspace, '--', '--json', `--outputFile=${report}`, ...args], { env, isOver: () => existsSync(report) });
    return () => countJest(readFileSync(report, 'utf8'));
  });
}

/**
 * A run of Node's own test runner.
 * @param {string} name
 * @param {{files: string[], cwd?: string, env?: Record<string, string>, flags?: string[]}} options
 */
export function nodeSuite(name, { files, cwd = REPOSITORY, env = {}, flags = [] }) {
  return suite(name, async ({ report, run }) => {
    const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${report}`];
    await run(['node', '--test', ...flags, ...reporters, ...files], { cwd, env });
    return () => countTap(readFileSync(report, 'utf8'));
  });
}

/**
 * A PHPUnit run.
 * @param {string} name
 * @param {{command: string[], cwd: string, env: Record<string, string>}} options
 */
export function phpunitSuite(name, { command, cwd, env }) {
  return suite(name, async ({ report, run }) => {
    await run([...command, '--log-junit', report], { cwd, env });
    return () => countJunit(readFileSync(report, 'utf8'));
  });
}

/**
 * A program that is right when it ends with 0.
 * @param {string} name
 * @param {string[]} command
 * @param {RunOptions} [options]
 */
export function checkSuite(name, command, options) {
  return suite(name, async ({ run }) => run(command, options));
}
