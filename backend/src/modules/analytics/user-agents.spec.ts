import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isbot } from 'isbot';
import { environmentOf } from './environment.js';
import { readAgent } from './read-agent.js';

/** Public test data about user agents: uap-core's families, and crawler-user-agents' crawlers. */
const folder = `${process.env['DMAT_DATASETS'] ?? fileURLToPath(new URL('../../../../../shared/datasets', import.meta.url))}/user-agents`;

/** The figure belongs in the report of the run. */
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

interface Case {
  userAgent: string;
  family: string;
}

/** The cases of a file of uap-core: a flat list of quoted texts. */
function casesOf(file: string): Case[] {
  const cases: Case[] = [];
  let userAgent = '';
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    const [, name, raw = ''] = /^\s+-?\s*(user_agent_string|family): (.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const text = unquoted(raw.trim());
    if (name === 'user_agent_string') userAgent = text;
    else cases.push({ userAgent, family: text });
  }
  return cases;
}

function unquoted(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}

/** Where the library names something for a browser of a family it claims to know: how often both agree, from 0 to 1. */
function agreement(cases: Case[], read: (userAgent: string) => string, names: Record<string, readonly string[]>): { share: number; claimed: number; of: number; wrong: string[] } {
  const known = cases.filter(({ family, userAgent }) => names[family] !== undefined && userAgent.startsWith('Mozilla/5.0 ('));
  const claimed = known.filter(({ userAgent }) => read(userAgent) !== '');
  const wrong = claimed.filter(({ userAgent, family }) => !names[family]!.includes(read(userAgent)));
  return {
    share: 1 - wrong.length / claimed.length, claimed: claimed.length, of: known.length,
    wrong: wrong.slice(0, 10).map(({ userAgent, family }) => `${family}: ${read(userAgent)} ← ${userAgent}`),
  };
}

const browsers: Record<string, readonly string[]> = {
  Chrome: ['Chrome'], 'Chrome Mobile': ['Chrome'], 'Chrome Mobile iOS': ['Chrome'], Firefox: ['Firefox'], 'Firefox Mobile': ['Firefox'], 'Firefox iOS': ['Firefox'],
  Edge: ['Microsoft Edge'], 'Edge Mobile': ['Microsoft Edge'], IE: ['Internet Explorer'], Opera: ['Opera'], 'Opera Mobile': ['Opera'],
  'Samsung Internet': ['Samsung Internet for Android'], Vivaldi: ['Vivaldi'], Maxthon: ['Maxthon'], Safari: ['Safari'], 'Mobile Safari': ['Safari'],
  'IE Mobile': ['Internet Explorer'], 'Amazon Silk': ['Amazon Silk'], 'Android': ['Android Browser'], 'Opera Mini': ['Opera'], 'QQ Browser': ['QQ Browser'],
  'QQ Browser Mobile': ['QQ Browser'], 'Whale': ['NAVER Whale Browser'], 'WeChat Browser': ['WeChat'], Puffin: ['Puffin'],
};
const systems: Record<string, readonly string[]> = {
  Windows: ['Windows'], 'Mac OS X': ['macOS', 'Mac OS'], iOS: ['iOS'], Android: ['Android'], Linux: ['Linux'], Ubuntu: ['Linux', 'Ubuntu'], 'Chrome OS': ['Chrome OS'],
};

const isThere = existsSync(path.join(folder, 'uap-core.test_ua.yaml'));
if (!isThere) say(`The user agents' test data is not in ${folder} (DMAT_DATASETS names another folder); these tests are skipped.`);

(isThere ? describe : describe.skip)('public test data about user agents', () => {
  it('agrees on browsers the library claims to know', () => {
    const found = agreement(casesOf('uap-core.test_ua.yaml'), (userAgent) => environmentOf(userAgent, false).browser, browsers);
    say(`browsers: ${(found.share * 100).toFixed(1)} % of the ${found.claimed} it names, of ${found.of}`);
    expect(found.claimed).toBeGreaterThan(80);
    expect(found.share).toBeGreaterThan(0.9);
  });

  it('agrees on systems the library claims to know', () => {
    const found = agreement(casesOf('uap-core.test_os.yaml'), (userAgent) => environmentOf(userAgent, false).os, systems);
    say(`systems: ${(found.share * 100).toFixed(1)} % of the ${found.claimed} it names, of ${found.of}`);
    expect(found.claimed).toBeGreaterThan(80);
    expect(found.share).toBeGreaterThan(0.9);
  });

  it('takes crawlers for machines', () => {
    const crawlers = (JSON.parse(readFileSync(path.join(folder, 'crawler-user-agents.json'), 'utf8')) as { instances: string[] }[]).flatMap(({ instances }) => instances);
    const missed = crawlers.filter((userAgent) => !readAgent(userAgent).isBot);
    say(`crawlers: ${((1 - missed.length / crawlers.length) * 100).toFixed(1)} % of ${crawlers.length}`);
    expect(missed.length / crawlers.length).toBeLessThan(0.02);
  });

  it('takes browsers of people for people', () => {
    const people = casesOf('uap-core.test_ua.yaml').filter(({ family, userAgent }) => browsers[family] !== undefined && /^Mozilla\/5\.0 \(/.test(userAgent) && !/bot|spider|crawl|preview/i.test(userAgent));
    const wrong = people.filter(({ userAgent }) => isbot(userAgent));
    say(`people taken for machines: ${wrong.length} of ${people.length}`);
    expect(wrong.length / people.length).toBeLessThan(0.02);
  });
});
