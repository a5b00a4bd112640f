// The benchmarks, one after another, each with its own services, and a table of all rows at the end:
// `npm run bench [-- name …] [-- --rounds=3] [-- --gate]`. With --gate it fails where a row misses half of its target.
import { readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { printSummary } from '../../backend/bench/harness/summary.mjs';
import { productEnv, readyProducts } from '../packages/ready.mjs';
import { fail } from '../process/say.mjs';
import { REPOSITORY } from '../stack/places.mjs';

const FOLDER = path.join(REPOSITORY, 'backend/bench');

async function main() {
  const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
  const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const all = readdirSync(FOLDER).filter((file) => file.endsWith('.bench.mjs')).sort();
  const chosen = all.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
  if (chosen.length === 0) throw new Error(`There is no such benchmark. Known: ${all.map((file) => file.replace('.bench.mjs', '')).join(', ')}`);
  await readyProducts();
  let failed = 0;
  const began = new Date();
  for (const file of chosen) {
    const child = spawn('node', ['--expose-gc', path.join(FOLDER, file), ...flags], { cwd: path.join(REPOSITORY, 'backend'), env: { ...process.env, ...productEnv() }, stdio: 'inherit' });
    const [code] = await once(child, 'close');
    if (code !== 0) failed += 1;
  }
  await printSummary(path.join(FOLDER, 'results'), chosen.map((file) => file.replace('.bench.mjs', '')), began);
  return failed === 0 ? 0 : 1;
}

main().then((code) => process.exit(code), (error) => {
  fail(error);
  process.exit(1);
});
