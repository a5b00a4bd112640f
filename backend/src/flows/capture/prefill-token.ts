import { createCipheriv, randomBytes } from 'node:crypto';

/** What a link fills in: by name of a field or by the lead field it fills. */
export type PrefillValues = Readonly<Record<string, string>>;

const NONCE_BYTES = 12;

/**
 * Answers a link fills in beforehand, sealed: base64url of nonce, ChaCha20-Poly1305 of JSON, and tag. Addresses end in logs
 * and in statistics, so nobody but the site can read them; and without the key nobody can put words into a form of
 * somebody else's site.
 * @param key the site's key for `form-prefill`
 */
export function prefillToken(key: Buffer, formUid: string, values: PrefillValues, expiresAt: Date): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  const claims = JSON.stringify({ form: formUid, values, exp: Math.floor(expiresAt.getTime() / 1_000) });
  return Buffer.concat([nonce, cipher.update(claims, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The address of a page with answers filled in beforehand. */
export function prefillLink(pageUrl: string, token: string): string {
  const url = new URL(pageUrl);
  url.searchParams.set('dmat_prefill', token);
  return url.href;
}
