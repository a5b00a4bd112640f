import { hmac } from '../../platform/crypto/crypto.js';

/** What a link fills in: by name of a field or by the lead field it fills. */
export type PrefillValues = Readonly<Record<string, string>>;

/**
 * Answers a link fills in beforehand, signed: `R.HMAC`, R being base64url of JSON. Without a signature anybody could put
 * words into a form of somebody else's site. The values can be read by whoever has the link, so it goes to nobody but the
 * person they are about.
 * @param key the site's key for `form-prefill`
 */
export function prefillToken(key: Buffer, formUid: string, values: PrefillValues, expiresAt: Date): string {
  const body = Buffer.from(JSON.stringify({ form: formUid, values, exp: Math.floor(expiresAt.getTime() / 1_000) })).toString('base64url');
  return `${body}.${hmac(key, body).toString('base64url')}`;
}

/** The address of a page with answers filled in beforehand. */
export function prefillLink(pageUrl: string, token: string): string {
  const url = new URL(pageUrl);
  url.searchParams.set('dmat_prefill', token);
  return url.href;
}
