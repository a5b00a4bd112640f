/** The header of a token that is worth checking. */
export interface TokenHeader {
  alg: 'HS256';
  kid: string;
}

const COMPACT = /^[A-Za-z0-9_-]{1,1024}\.[A-Za-z0-9_-]{1,4096}\.[A-Za-z0-9_-]{43}$/;
const KID = /^[a-z0-9_]{1,32}$/;
const ALLOWED = new Set(['alg', 'typ', 'kid']);

/**
 * Reads the header of a compact JWS before any key is looked up, and refuses all that DMAT never issues: other
 * algorithms, other encodings, a `kid` that is not a plain name, and header fields that could name a key from
 * elsewhere (`jku`, `x5u`, `jwk`) or change the rules (`crit`, `b64`).
 * @returns null for anything but a plain HS256 token
 */
export function readTokenHeader(token: string): TokenHeader | null {
  if (!COMPACT.test(token)) return null;
  const parts = token.split('.');
  if (!parts.every(isCanonical)) return null;
  const header = parseObject(Buffer.from(parts[0]!, 'base64url').toString('utf8'));
  if (!header || Object.keys(header).some((name) => !ALLOWED.has(name))) return null;
  if (header.alg !== 'HS256' || typeof header.kid !== 'string' || !KID.test(header.kid)) return null;
  if (header.typ !== undefined && header.typ !== 'JWT') return null;
  return { alg: 'HS256', kid: header.kid };
}

/** Base64url whose spare bits are zero: otherwise two texts would be one token. */
function isCanonical(part: string): boolean {
  return Buffer.from(part, 'base64url').toString('base64url') === part;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
