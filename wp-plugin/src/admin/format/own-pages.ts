/** The host of a web address, with its port where it is not the usual one; empty for everything else, `javascript:` included. */
export function hostOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) && !url.username ? url.host : '';
}

/** Whether a page is on one of the hosts. A visitor can claim any address, so only our own pages are worth a link. */
export function isOnOneOf(hosts: ReadonlySet<string>, address: string): boolean {
  const host = hostOf(address);
  return host !== '' && hosts.has(host);
}
