// All tests with their own set-up: `npm test`, or one stage: check, unit, int, php, e2e, faults.
// The last line reads "N passed, N failed".
import { readyPackages, readyProducts } from '../packages/ready.mjs';
import { withLock } from '../process/lock.mjs';
import { abortCommands } from '../process/run.mjs';
import { fail, say, step } from '../process/say.mjs';
import { resolveRuntime } from '../runtime/resolve.mjs';
import { SHARED_STATE, runtimeDir } from '../stack/places.mjs';
import { findChromium } from './chromium.mjs';
import { noCounts, sumCounts, summaryLine } from './counts.mjs';
import { checkStage, unitStage } from './stages/check.mjs';
import { e2eStage } from './stages/e2e.mjs';
import { faultStage } from './stages/faults.mjs';
import { integrationStage, mariadbStage } from './stages/int.mjs';
import { phpStage } from './stages/php.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const runtime = () =>
  step('Looking after the private runtime', () =>
    withLock(`${SHARED_STATE}/runtime.lock`, () => resolveRuntime({ dir: runtimeDir(), wordpress: '7.1' }), () => say('Another command is fetching it; waiting')),
  );

/** @param {string} chromium */
async function browserStages(chromium) {
  return [
    ...(await e2eStage({ wordpress: '7.1', isShort: false, chromium })),
    ...(await e2eStage({ wordpress: '6.8', isShort: true, chromium })),
  ];
}

/**
 * A stage that breaks down counts as one failure, and the others still run.
 * @param {() => Promise<Counts[]>} stage
 * @returns {Promise<Counts[]>}
 */
async function whole(stage) {
  try {
    return await stage();
  } catch (error) {
    fail(error);
    return [{ ...noCounts(), failed: 1 }];
  }
}

/** @type {Record<string, () => Promise<Counts[]>>} */
const STAGES = {
  async all() {
    const chromium = await findChromium();
    const programs = await runtime();
    await readyProducts();
    return [
      ...(await whole(checkStage)),
      ...(await whole(() => integrationStage(programs))),
      ...(await whole(() => mariadbStage(programs))),
      ...(await whole(() => phpStage(programs))),
      ...(await whole(() => browserStages(chromium))),
    ];
  },
  async check() {
    await readyProducts();
    return checkStage();
  },
  async unit() {
    await readyPackages();
    return unitStage();
  },
  async int() {
    const programs = await runtime();
    await readyProducts(['shared', 'backend']);
    return [...(await integrationStage(programs)), ...(await mariadbStage(programs))];
  },
  async php() {
    const programs = await runtime();
    await readyProducts(['shared', 'wp-plugin']);
    return phpStage(programs);
  },
  async e2e() {
    const chromium = await findChromium();
    await readyProducts();
    return browserStages(chromium);
  },
  async faults() {
    await runtime();
    await readyProducts(['shared', 'backend']);
    return faultStage();
  },
};

async function main() {
  const name = process.argv[2] ?? 'all';
  const stage = STAGES[name];
  if (!stage) throw new Error(`There is no stage "${name}". Known: ${Object.keys(STAGES).join(', ')}`);
  const counts = sumCounts(await stage());
  process.stdout.write(`\n${summaryLine(counts)}\n`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    process.exitCode = 130;
    abortCommands();
  });
}
main().then(
  (code) => process.exit(process.exitCode ?? code),
  (error) => {
    fail(error);
    process.stdout.write('\n0 passed, 1 failed\n');
    process.exit(1);
  },
);
