import type { KnownSite } from '../../platform/auth/site-directory.js';
import { hmac } from '../../platform/crypto/crypto.js';
import type { DescribedForm, SentForm } from '../../modules/forms/index.js';

/** How a plain form post ended, for the page that shows it. */
export interface PlainResult {
  ok: boolean;
  errors?: Record<string, string>;
}

/** The answer may be shown so long, in seconds. */
const LIFETIME_S = 600;

/**
 * Where a browser without script goes after a form: back to the page it came from, with the result signed into the
 * address, or to the page the form names. Never to an address that neither the site's origin nor its signature covers. What
 * was typed is not told on: addresses end in logs. (The site's own route keeps it for the page instead.)
 */
export function plainAnswer(described: DescribedForm, sent: SentForm, result: PlainResult, now: Date): string {
  const { site, page, form } = described;
  const back = new URL(pageOf(site, [sent.pageUrl, page.url]));
  if (result.ok && form.success.kind === 'redirect') return new URL(form.success.url, back).href;
  back.searchParams.set('dmat_form', form.id);
  back.searchParams.set('dmat_result', signed(described, result, now));
  return back.href;
}

/** Proof for the site that a form was sent, for as long as a result is shown. What is given for it is opened with it. */
export function receiptOf(described: DescribedForm, now: Date): string {
  return signed(described, { ok: true }, now);
}

function signed({ site, form }: DescribedForm, claims: object, now: Date): string {
  const exp = Math.floor(now.getTime() / 1000) + LIFETIME_S;
  const body = Buffer.from(JSON.stringify({ form: form.id, ...claims, exp })).toString('base64url');
  return `${body}.${hmac(site.subKey('form-result'), body).toString('base64url')}`;
}

/** The first of the addresses that is the site's own; its front page otherwise. */
function pageOf(site: KnownSite, addresses: string[]): string {
  return addresses.find((address) => URL.canParse(address) && site.origins.includes(new URL(address).origin)) ?? site.url;
}
