import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deriveKey } from '../crypto/crypto.js';
import { readSiteCaller } from './site-claims.js';
import { hasBoundedLife } from './token-life.js';
import { readTokenHeader } from './token-shape.js';

interface SignedToken { token: string; signing_input: string; claims: Record<string, unknown> & { iat: number } }
interface Signed { json: string; part: string; signed: string }
interface Vectors {
  site_id: string;
  secret_base64url: string;
  sub_keys_hex: Record<'jwt' | 'form-descriptor' | 'form-result', string>;
  user_token: SignedToken;
  site_token: SignedToken;
  descriptor: Signed;
  form_result: Signed;
}

const vectors = JSON.parse(readFileSync(new URL('../../../test/vectors/site-token.json', import.meta.url), 'utf8')) as Vectors;
const secret = Buffer.from(vectors.secret_base64url, 'base64url');
const mac = (purpose: string, text: string): string => createHmac('sha256', deriveKey(secret, purpose)).update(text).digest('base64url');

describe('what a site and the backend agree on byte for byte', () => {
  it.each(['jwt', 'form-descriptor', 'form-result'] as const)('the key for %s', (purpose) => {
    expect(deriveKey(secret, purpose).toString('hex')).toBe(vectors.sub_keys_hex[purpose]);
  });

  it.each(['user_token', 'site_token'] as const)('the %s', (name) => {
    const { token, signing_input: input, claims } = vectors[name];
    expect(token).toBe(`${input}.${mac('jwt', input)}`);
    expect(readTokenHeader(token)?.kid).toBe(vectors.site_id);
    expect(JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())).toEqual(claims);
    expect(hasBoundedLife(claims, 600, claims.iat)).toBe(true);
    expect(readSiteCaller(claims)?.kind).toBe(name === 'site_token' ? 'site' : 'site-user');
  });

  it.each([['form-descriptor', vectors.descriptor], ['form-result', vectors.form_result]] as const)('a signed %s', (purpose, { json, part, signed }) => {
    expect(Buffer.from(part, 'base64url').toString()).toBe(json);
    expect(signed).toBe(`${part}.${mac(purpose, part)}`);
  });
});
