/** A path segment, or a word of one, that names a page about prices. */
const WORDS = new Set([
  'pricing', 'prices', 'price', 'price-list', 'plans', 'plans-and-pricing', 'cost', 'costs', 'rates',
  'preise', 'preis', 'preisliste', 'tarife', 'kosten',
  'tarifs', 'tarif', 'prix', 'precios', 'precio', 'tarifas', 'prezzi', 'prezzo', 'prijzen', 'tarieven',
  'priser', 'hinnat', 'ceny', 'cennik', 'cenik', 'precos', 'fiyatlar',
]);

/** Words that name it also as a part of a longer segment (`our-pricing`, `pricing-2026`). */
const STRONG = /(^|[-_])(pricing|prices|preise|tarife|precios|prezzi|tarifs|prijzen|cennik|precos)([-_]|$)/;

/**
 * Whether a page is about prices, by its path: a segment that is one of the words above (English, German, French, Spanish,
 * Italian, Dutch, Nordic, Polish, Czech, Portuguese, Turkish), or one that holds a strong word between hyphens. Host, query
 * and fragment are not looked at; a query-only address (`?p=12`) is never a pricing page.
 */
export function isPricingPage(url: string): boolean {
  const path = /^(?:https?:\/\/[^/?#]*)?([^?#]*)/i.exec(url.slice(0, 2048))?.[1] ?? '';
  return path.toLowerCase().split('/').some((segment) => {
    const name = plain(segment);
    return WORDS.has(name) || STRONG.test(name);
  });
}

function plain(segment: string): string {
  let text = segment;
  try {
    text = decodeURIComponent(segment);
  } catch {
    // A broken escape is compared as it stands.
  }
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/\.(html?|php|aspx?)$/, '');
}
