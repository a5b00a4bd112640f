import type { KnownSite } from '../../platform/auth/site-directory.js';
import { hmac } from '../../platform/crypto/crypto.js';

/** A mail is read late: its link to a file opens it for so long, in seconds (7 days). */
const LIFETIME_S = 7 * 86_400;

/**
 * The link to the file a form gives, for a mail. The site keeps the file; the signature, made with a key both hold,
 * proves that the form was sent, until the link expires.
 */
export function downloadLink(site: Pick<KnownSite, 'url' | 'subKey'>, formUid: string, now: Date): string {
  const claims = { form: formUid, ok: true, exp: Math.floor(now.getTime() / 1000) + LIFETIME_S };
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  const link = new URL(site.url.endsWith('/') ? site.url : `${site.url}/`);
  link.searchParams.set('rest_route', `/dmat/v1/download/${formUid}`);
  link.searchParams.set('proof', `${body}.${hmac(site.subKey('form-result'), body).toString('base64url')}`);
  return link.href;
}
