import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../process/run.mjs';
import { REPOSITORY } from '../stack/places.mjs';
import { productEnv } from './ready.mjs';

export const OPENAPI = 'shared/openapi.json';
export const SCHEMA = 'shared/src/api/schema.d.ts';

/**
 * What the built backend says its API is, and the types of that. Contacts no service.
 * @returns {Promise<{[OPENAPI]: string, [SCHEMA]: string}>}
 */
export async function generateContract() {
  const dir = await mkdtemp(path.join(tmpdir(), 'dmat-contract-'));
  try {
    const document = path.join(dir, 'openapi.json');
    const types = path.join(dir, 'schema.d.ts');
    const env = productEnv();
    await runCommand(['node', 'dist/main.cli.js', 'openapi', '--out', document], { cwd: path.join(REPOSITORY, 'backend'), env, what: 'writing the OpenAPI document' });
    await runCommand(['npx', 'openapi-typescript', document, '--output', types], { cwd: REPOSITORY, env, what: 'openapi-typescript' });
    return { [OPENAPI]: await readFile(document, 'utf8'), [SCHEMA]: await readFile(types, 'utf8') };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
