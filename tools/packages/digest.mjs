import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const NEVER = new Set(['node_modules', 'dist', 'build', 'coverage', '.git', '.dmat']);

/**
 * A fingerprint of files by content, so that a fresh checkout and a touched file count as unchanged.
 * @param {string} base
 * @param {string[]} inputs Files and folders below base; absent ones count as absent.
 * @returns {string}
 */
export function digestOf(base, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(path.join(base, input))).sort()) {
    hash.update(path.relative(base, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesOf(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !NEVER.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(path.join(place, entry.name)) : entry.isFile() ? [path.join(place, entry.name)] : []));
}
