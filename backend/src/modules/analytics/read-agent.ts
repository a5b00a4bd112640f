import { isbot } from 'isbot';
import { Lru } from './lru.js';

const LONGEST = 512;
const verdicts = new Lru<boolean>(5_000);

/** The browser's own name, at most 512 characters, and whether it says it is a bot. No name at all counts as one. */
export function readAgent(header: string | undefined): { userAgent: string; isBot: boolean } {
  const userAgent = (header ?? '').slice(0, LONGEST);
  let isBot = verdicts.get(userAgent);
  if (isBot === undefined) {
    isBot = userAgent === '' || isbot(userAgent);
    verdicts.set(userAgent, isBot);
  }
  return { userAgent, isBot };
}
