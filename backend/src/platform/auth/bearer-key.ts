import type { SecretOrKeyProvider } from 'passport-jwt';
import { LookupFailed } from './lookup-failed.js';
import { readTokenHeader } from './token-shape.js';

/**
 * Makes passport-jwt's key provider from a look-up by `kid`. A token of another shape, or of a `kid` without a key, is
 * refused before anything is computed.
 */
export function bearerKey(keyOf: (kid: string) => Promise<Buffer | null>): SecretOrKeyProvider {
  return (_request, token: string, done) => {
    const header = readTokenHeader(token);
    if (!header) return done(new Error('not a token of ours'));
    keyOf(header.kid).then(
      (key) => (key ? done(null, key) : done(new Error('no key of that name'))),
      (cause: unknown) => done(new LookupFailed(cause)),
    );
  };
}
