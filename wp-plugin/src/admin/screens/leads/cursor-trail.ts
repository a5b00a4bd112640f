/**
 * The backend's pages are found by an opaque place, forwards only. How one came to a place is kept for
 * the tab, so that Previous, Back and a reload all find their way; WordPress empties the state of the
 * history entry on every load, so it cannot be kept there.
 */
export interface Step {
  /** The place of the page before; empty for the first page. */
  previous: string;
  /** The number of this page, counted from 1. */
  page: number;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const place = 'dmat-leads-trail';
const longest = 200;

/** How one came to a place. Not known for an address that was sent along: then Previous is the first page. */
export function stepAt(cursor: string, shelf: Shelf = window.sessionStorage): Step | null {
  if (cursor === '') return { previous: '', page: 1 };
  return readTrail(shelf).find(([known]) => known === cursor)?.[1] ?? null;
}

/** Keeps that one goes from `here` to `next`. */
export function rememberStep(here: string, next: string, shelf: Shelf = window.sessionStorage): void {
  const from = stepAt(here, shelf);
  if (!from) return;
  const trail = readTrail(shelf).filter(([known]) => known !== next);
  trail.push([next, { previous: here, page: from.page + 1 }]);
  try {
    shelf.setItem(place, JSON.stringify(trail.slice(-longest)));
  } catch {
    // Without storage Previous leads to the first page.
  }
}

function readTrail(shelf: Shelf): [string, Step][] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isStep) : [];
  } catch {
    return [];
  }
}

function isStep(entry: unknown): entry is [string, Step] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const step = entry[1] as Partial<Step> | null;
  return typeof step?.previous === 'string' && typeof step.page === 'number';
}
