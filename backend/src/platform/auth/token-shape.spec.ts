import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readTokenHeader } from './token-shape.js';

const { verify } = createRequire(import.meta.url)('jsonwebtoken') as { verify: (token: string, key: Buffer, options: object) => unknown };
const wycheproof = new URL('../../../../../shared/contracts/vectors/wycheproof/json_web_signature_test.json', import.meta.url);

const part = (text: string): string => Buffer.from(text).toString('base64url');
const mac = createHmac('sha256', 'k').update('x').digest('base64url');
const token = (header: unknown): string => `${part(JSON.stringify(header))}.${part('{}')}.${mac}`;

describe('readTokenHeader', () => {
  it('reads a plain HS256 header', () => {
    expect(readTokenHeader(token({ alg: 'HS256', typ: 'JWT', kid: 'st_0123' }))).toEqual({ alg: 'HS256', kid: 'st_0123' });
  });

  it.each([
    ['another algorithm', { alg: 'RS256', kid: 'a' }],
    ['no name of a key', { alg: 'HS256' }],
    ['a key from elsewhere', { alg: 'HS256', kid: 'a', jku: 'https://evil.test' }],
    ['a rule it does not know', { alg: 'HS256', kid: 'a', crit: ['x'] }],
    ['a name that walks', { alg: 'HS256', kid: '../a' }],
    ['a list', ['HS256']],
    ['nothing', null],
  ])('refuses a header with %s', (_, header) => {
    expect(readTokenHeader(token(header))).toBeNull();
  });

  it('refuses a second spelling of the same signature', () => {
    const good = token({ alg: 'HS256', kid: 'a' });
    const last = good.at(-1)!;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = `${good.slice(0, -1)}${letters[letters.indexOf(last) ^ 1]}`;
    expect(readTokenHeader(twin)).toBeNull();
    expect(readTokenHeader(`${good}=`)).toBeNull();
    expect(readTokenHeader(good.replace('.', ' .'))).toBeNull();
  });

  const missing = !existsSync(wycheproof);
  if (missing) process.stderr.write('Not run: Wycheproof is not beside the repository in shared/contracts/vectors\n');
  (missing ? it.skip : it)('together with the signature check believes of Wycheproof’s HMAC tokens no forged one', () => {
    interface Group { private?: { kty: string; k: string }; tests: { tcId: number; jws: unknown; result: string }[] }
    const groups = (JSON.parse(readFileSync(wycheproof, 'utf8')) as { testGroups: Group[] }).testGroups.filter((group) => group.private?.kty === 'oct');
    const tests = groups.flatMap(({ private: key, tests: list }) => list.map((test) => ({ ...test, key: Buffer.from(key!.k, 'base64url') })));
    // Two "wrong padding" vectors lost their padding upstream: their text is that of a valid one.
    const valid = new Set(tests.filter(({ result }) => result === 'valid').map(({ jws }) => jws));
    const forged = tests.filter(({ jws, result }) => result === 'invalid' && typeof jws === 'string' && !valid.has(jws));
    expect(forged.length).toBeGreaterThan(25);
    expect(forged.filter(({ jws, key }) => isBelieved(jws as string, key)).map(({ tcId }) => tcId)).toEqual([]);
    expect(tests.some(({ jws, key }) => typeof jws === 'string' && isBelieved(jws, key))).toBe(true);
  });
});

/** What passport-jwt does with a token after its header was read; the kid of the vectors is made a plain name. */
function isBelieved(jws: string, key: Buffer): boolean {
  const [head] = jws.split('.') as [string];
  const header = parse(head);
  const named = header?.kid === undefined || typeof header.kid !== 'string' ? header : { ...header, kid: 'a' };
  if (!header || !readTokenHeader(jws.replace(head, part(JSON.stringify({ kid: 'a', ...named }))))) return false;
  try {
    verify(jws, key, { algorithms: ['HS256'] });
    return true;
  } catch {
    return false;
  }
}

function parse(head: string): Record<string, unknown> | null {
  try {
    return JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return null;
  }
}
