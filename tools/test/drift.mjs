import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OPENAPI, SCHEMA, generateContract } from '../packages/contract.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { suite } from './suite.mjs';

/** Whether the committed OpenAPI document and the types made from it are those of the source. */
export function driftSuite() {
  return suite('contract drift', async () => {
    const fresh = await generateContract();
    const stale = /** @type {const} */ ([OPENAPI, SCHEMA]).filter((file) => committed(file) !== fresh[file]);
    if (stale.length > 0) throw new Error(`${stale.join(' and ')} are not what the source says. Run: npm run openapi`);
  });
}

/** @param {string} file */
function committed(file) {
  try {
    return readFileSync(path.join(REPOSITORY, file), 'utf8');
  } catch {
    return null;
  }
}
