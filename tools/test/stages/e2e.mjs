import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../process/run.mjs';
import { say, step } from '../../process/say.mjs';
import { freePortRow } from '../../process/wait.mjs';
import { productEnv } from '../../packages/ready.mjs';
import { REPOSITORY, SHARED_STATE } from '../../stack/places.mjs';
import { stackFilePath } from '../../stack/stack-file.mjs';
import { header, nodeSuite } from '../suite.mjs';

const FOLDER = 'wp-plugin/tests/e2e';

/**
 * The whole product, brought up by the very command people use, in a real browser.
 * @param {{wordpress: import('../../runtime/fetch.mjs').WordPressLine, isShort: boolean, chromium: string}} options
 *   A short run takes the files named `*.short.e2e.spec.mjs`.
 * @returns {Promise<import('../counts.mjs').Counts[]>}
 */
export async function e2eStage({ wordpress, isShort, chromium }) {
  header(`End to end in Chromium on WordPress ${wordpress}${isShort ? ' (short)' : ''}`);
  const dir = await mkdtemp(path.join(tmpdir(), 'dmat-e2e-'));
  const artifacts = path.join(SHARED_STATE, 'test-artifacts', wordpress);
  mkdirSync(artifacts, { recursive: true });
  const stackEnv = { ...productEnv(), DMAT_DIR: dir, DMAT_PORT_BASE: String(await freePortRow(7)), DMAT_MYSQL_URL: '', DMAT_REDIS_URL: '' };
  const tool = (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
    runCommand(['node', path.join(REPOSITORY, 'tools/stack', name), ...args], { cwd: REPOSITORY, env: stackEnv, what: `tools/stack/${name}` });
  try {
    await step(`Bringing up a stack with WordPress ${wordpress}`, () => tool('start.mjs', '--detach', `--wp=${wordpress}`));
    const env = { ...stackEnv, DMAT_STACK_FILE: stackFilePath(dir), DMAT_CHROMIUM: chromium, DMAT_ARTIFACTS: artifacts, DMAT_E2E: isShort ? 'short' : 'full' };
    const counts = [await nodeSuite(`browser tests on WordPress ${wordpress}`, { files: specs(isShort), env, flags: ['--test-concurrency=1'] })];
    if (!isShort) counts.push(await nodeSuite('the local stack', { files: ['tools/stack/stack.e2e.spec.mjs'], env, flags: ['--test-concurrency=1'] }));
    return counts;
  } finally {
    await tool('stop.mjs').catch((error) => say(String(error)));
    if (process.env.DMAT_TEST_KEEP === '1') say(`Kept for looking: ${dir}`);
    else await rm(dir, { recursive: true, force: true });
  }
}

/** @param {boolean} isShort */
function specs(isShort) {
  const folder = path.join(REPOSITORY, FOLDER);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
  const chosen = files.filter((file) => /\.spec\.m?[jt]s$/.test(file) && (!isShort || file.includes('.short.')));
  if (chosen.length === 0) throw new Error(`${FOLDER} holds no ${isShort ? 'short ' : ''}browser test`);
  return chosen.sort().map((file) => `${FOLDER}/${file}`);
}
