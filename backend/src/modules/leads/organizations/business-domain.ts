import { createRequire } from 'node:module';
import type * as Disposable from 'disposable-email-domains-js';
import { whenNeeded } from '../../../platform/packages/when-needed.js';

const load = createRequire(import.meta.url);
const disposable = whenNeeded<typeof Disposable>('disposable-email-domains-js');
const registered = whenNeeded<typeof import('tldts')>('tldts');
let notOfAnyBusiness: ReadonlySet<string> | undefined;

/** Mail services anybody can use, and those whose addresses live for minutes; some 14,000 and 120,000 domains. */
function publicDomains(): ReadonlySet<string> {
  notOfAnyBusiness ??= new Set([...load('free-email-domains') as string[], ...disposable().disposableEmailBlocklist()]);
  return notOfAnyBusiness;
}

/** Whether the domain offers mailboxes to everybody, so that two of its addresses have nothing to do with each other. */
export function isPublicDomain(domain: string): boolean {
  return publicDomains().has(domain);
}

/**
 * The domain an employer is known by, from an address: `ada@mail.acme.co.uk` works for acme.co.uk. Null for free and
 * disposable mail services and for what is no registrable domain.
 */
export function businessDomain(email: string): string | null {
  const host = email.slice(email.lastIndexOf('@') + 1).trim().toLowerCase().normalize('NFC');
  if (host === '' || host.length > 255 || isPublicDomain(host)) return null;
  const domain = registered().getDomain(host);
  return domain === null || isPublicDomain(domain) ? null : domain;
}
