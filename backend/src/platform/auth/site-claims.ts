import { isCap, type Cap } from './caps.js';

/** What a site says about the caller, once it makes sense. */
export interface SiteCaller {
  kind: 'site' | 'site-user';
  id: string;
  name: string;
  email: string | undefined;
  caps: ReadonlySet<Cap>;
}

/**
 * Reads the claims of a site's token. The site itself (`sub` "site") holds `dmat_site` and nothing else; a person never
 * holds it. Capabilities DMAT does not know are passed over, since a newer plugin may have more of them.
 * @returns null when the claims contradict that
 */
export function readSiteCaller(claims: Record<string, unknown>): SiteCaller | null {
  const { sub, caps: words, name, email } = claims;
  if (typeof sub !== 'string' || !Array.isArray(words) || words.length > 50) return null;
  if (!isShortText(name) || !isShortText(email)) return null;
  const caps = new Set(words.filter(isCap));
  const who = { id: sub, name: name ?? '', email: email || undefined, caps };
  if (sub === 'site') return caps.size === 1 && caps.has('dmat_site') ? { ...who, kind: 'site' } : null;
  if (!/^[1-9]\d{0,19}$/.test(sub) || caps.has('dmat_site')) return null;
  return { ...who, kind: 'site-user' };
}

function isShortText(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length <= 255);
}
