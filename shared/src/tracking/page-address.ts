/** Query parameters that decide which content WordPress shows; all others (campaigns, click ids, addresses of people) go. */
const CONTENT_PARAMETERS = new Set(['p', 'page_id', 'post_type', 'cat', 'tag', 'attachment_id', 'product', 'lang', 'paged']);

const LONGEST = 1024;

/**
 * The address a page is known by in statistics: no fragment, no user, and only the parameters that choose content. Campaign
 * parameters are kept with the touch; anything else in a query may name a person and is not kept at all.
 */
export function pageAddress(url: string): string {
  const bare = url.includes('@') ? url.replace(/^(https?:\/\/)[^/?#]*@/i, '$1') : url;
  const end = bare.search(/[?#]/);
  if (end < 0) return bare.slice(0, LONGEST);
  const path = bare.slice(0, end);
  if (bare[end] === '#') return path.slice(0, LONGEST);
  const query = bare.slice(end + 1).split('#', 1)[0] ?? '';
  const kept = query.split('&').filter((pair) => CONTENT_PARAMETERS.has(pair.split('=', 1)[0] ?? ''));
  return (kept.length > 0 ? `${path}?${kept.join('&')}` : path).slice(0, LONGEST);
}

/** An address without what a link fills into a form: nobody but that form needs it. */
export function withoutPrefill(url: string): string {
  return url.includes('dmat_prefill=') ? url.replace(/([?&])(?:dmat_prefill=[^&#]*&?)+/g, (found, before: string) => (found.endsWith('&') ? before : '')) : url;
}
