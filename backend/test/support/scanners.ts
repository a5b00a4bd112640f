import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Scanners everybody meets, for machines without the larger collection. */
const COMMON = [
  'Googlebot/2.1 (+http://www.google.com/bot.html)', 'BarracudaCentral', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'SafeLinks', 'Mimecast', 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
];

/**
 * User agents of scanners that open every link of a mail. Reads the collection crawler-user-agents.json of
 * `DMAT_DATASETS`, or of `shared/datasets` beside the repository; says so and uses a short list where there is none.
 */
export async function scanners(): Promise<string[]> {
  const folder = process.env['DMAT_DATASETS'] ?? fileURLToPath(new URL('../../../../shared/datasets', import.meta.url));
  try {
    const list = JSON.parse(await readFile(`${folder}/user-agents/crawler-user-agents.json`, 'utf8')) as { pattern: string; instances: string[] }[];
    return list.map((entry) => entry.instances[0] ?? entry.pattern).filter((agent) => /^[\x20-\x7e]+$/.test(agent));
  } catch {
    process.stdout.write('crawler-user-agents.json is not here: trying six common scanners instead of all. Set DMAT_DATASETS to the folder that holds user-agents/.\n');
    return COMMON;
  }
}
