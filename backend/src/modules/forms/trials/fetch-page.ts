/** A page as it came, or why it did not. */
export type FetchedPage = { ok: true; html: string; origin: string } | { ok: false; reason: string };

const timeoutMs = 10_000;
const mostBytes = 3 * 1024 * 1024;
const mostHops = 3;

/**
 * Fetches a page of a site the way a browser without scripts would: at most 10 s and 3 MB. No address is asked but those of
 * the site's own origins, wherever the page leads.
 */
export async function fetchPage(address: string, origins: readonly string[]): Promise<FetchedPage> {
  let url = address;
  for (let hop = 0; hop <= mostHops; hop++) {
    if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) return { ok: false, reason: 'The page leads away from your site, so it was not tried. Look where its address goes.' };
    try {
      const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), headers: { 'user-agent': 'DMAT form trial', accept: 'text/html', 'cache-control': 'no-cache' } });
      const target = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && target !== null) {
        await answer.body?.cancel();
        url = new URL(target, url).href;
        continue;
      }
      if (!answer.ok) {
        await answer.body?.cancel();
        return { ok: false, reason: `The page answers with an error (${answer.status}). Open it and see what visitors see; publish it again if it is gone.` };
      }
      return { ok: true, html: await textOf(answer), origin: new URL(url).origin };
    } catch {
      return { ok: false, reason: 'The page does not answer within 10 seconds. Is the site up, and may this server reach it?' };
    }
  }
  return { ok: false, reason: 'The page leads from one address to the next and never shows itself. Look at its redirects.' };
}

async function textOf(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (bytes > mostBytes) break;
  }
  return text;
}
