import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const own = [
  'https://evil.example', '//evil.example', '///evil.example', '\\\\evil.example', '/\\evil.example', 'https:evil.example', 'https://site.example@evil.example/',
  'javascript:alert(1)', 'data:text/html,x', ' https://evil.example', '\thttps://evil.example', 'https://evil.example#@', 'http://evil。example', '%2f%2fevil.example', '/%0d%0aLocation:%20https://evil.example',
];
const file = `${process.env['DMAT_DATASETS'] ?? fileURLToPath(new URL('../../../../shared/datasets', import.meta.url))}/fuzz/open-redirect-payloads.txt`;

/** Addresses that lead away from a site that is not careful: a public list where it is there (says so where not), and own ones. */
export function redirectPayloads(): string[] {
  if (!existsSync(file)) process.stdout.write('Only the own list of redirects: open-redirect-payloads.txt is not there (DMAT_DATASETS).\n');
  const listed = existsSync(file) ? readFileSync(file, 'utf8').split('\n').map((line) => line.trim()) : [];
  return [...new Set([...own, ...listed])].filter(Boolean);
}
