import { whenNeeded } from '../../platform/packages/when-needed.js';

const disposable = whenNeeded<typeof import('disposable-email-domains-js')>('disposable-email-domains-js');
const free = whenNeeded<string[]>('free-email-domains');

let throwaway: Set<string> | undefined;
let anybodys: Set<string> | undefined;

/** Whether mail to this domain is thrown away after some minutes. */
export function isDisposable(domain: string): boolean {
  throwaway ??= disposable().disposableEmailBlocklistSet();
  return withParents(domain).some((one) => throwaway!.has(one));
}

/** Whether anybody gets a mailbox in this domain, so that it says nothing about an employer. */
export function isFreeMail(domain: string): boolean {
  anybodys ??= new Set(free());
  return anybodys.has(domain.toLowerCase());
}

/** The domain of an address, in lower case. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).trim().toLowerCase();
}

/** A domain and those above it: mail to a subdomain of a throwaway service is thrown away too. */
function withParents(domain: string): string[] {
  const parts = domain.toLowerCase().split('.');
  return parts.slice(0, -1).map((_, index) => parts.slice(index).join('.'));
}
