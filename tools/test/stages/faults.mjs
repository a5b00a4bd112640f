import { readdirSync } from 'node:fs';
import path from 'node:path';
import { REPOSITORY } from '../../stack/places.mjs';
import { header, nodeSuite } from '../suite.mjs';

const FOLDER = 'backend/test/faults';

/**
 * Real processes, started, killed and frozen under load. Takes minutes.
 * @returns {Promise<import('../counts.mjs').Counts[]>}
 */
export async function faultStage() {
  header('Faults');
  const files = readdirSync(path.join(REPOSITORY, FOLDER)).filter((name) => name.endsWith('.faults.mjs')).sort();
  return [await nodeSuite('fault tests', { files: files.map((name) => `${FOLDER}/${name}`), flags: ['--test-concurrency=1'] })];
}
