import { useMemo } from '@wordpress/element';
import type { LeadDetail } from '../../api/types.js';
import { listLandingPages } from '../../api/overview.js';
import { bootData } from '../../boot-data.js';
import { hostOf, isOnOneOf } from '../../format/own-pages.js';
import { useResource } from '../../use-resource.js';

/**
 * The hosts of this site and, when the lead was seen on others, of all pages the backend knows: the company may have
 * more sites than the one these screens belong to.
 */
export function useOwnHosts(lead: LeadDetail | null): ReadonlySet<string> {
  const here = new Set(bootData().origins.map(hostOf));
  const isAllHere = addressesOf(lead).every((address) => isOnOneOf(here, address));
  const { data: pages } = useResource(isAllHere ? 'here' : 'everywhere', (signal) => (isAllHere ? Promise.resolve([]) : listLandingPages(signal)));
  return useMemo(() => new Set([...bootData().origins, ...(pages ?? []).map(({ url }) => url)].map(hostOf)), [pages]);
}

function addressesOf(lead: LeadDetail | null): string[] {
  if (!lead) return [];
  const addresses = [...lead.submissions.map(({ page_url }) => page_url), ...lead.consents.map(({ page_url }) => page_url), ...lead.interactions.map(({ url }) => url)];
  return addresses.filter((address): address is string => !!address);
}
