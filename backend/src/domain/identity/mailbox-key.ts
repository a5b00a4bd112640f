import { normaliseEmail } from './normalise-email.js';

/** Services whose mailboxes ignore dots before the @. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/**
 * The mailbox an address ends up in, as far as anybody can tell from outside: without its plus part, and for Gmail without
 * dots. Only for limits, so that nobody floods one mailbox under many spellings; two people are never told to be one by it.
 */
export function mailboxKey(email: string): string {
  const address = normaliseEmail(email);
  const at = address.lastIndexOf('@');
  if (at < 1) return address;
  const domain = address.slice(at + 1);
  const name = address.slice(0, at).replace(/(?<=.)\+.*$/s, '');
  return `${DOTLESS.has(domain) ? name.replaceAll('.', '') : name}@${domain === 'googlemail.com' ? 'gmail.com' : domain}`;
}
