/**
 * The backend's pages are found by an opaque place, forwards only. The places one came by are kept
 * with the browser's history entry, so that Previous, Back and a reload all find their way.
 */
export interface CursorTrail {
  /** The places of the pages before this one; the first page has the empty place. */
  before: readonly string[];
}

/** Reads the trail out of a history entry; anything else is the beginning. */
export function trailOf(state: unknown): CursorTrail {
  const before = (state as { before?: unknown } | null)?.before;
  return { before: Array.isArray(before) && before.every((one) => typeof one === 'string') ? (before as string[]) : [] };
}

/** The step to the next page. */
export function stepForward(trail: CursorTrail, here: string): CursorTrail {
  return { before: [...trail.before, here] };
}

/** The step to the page before; without a trail (an address that was sent along) that is the first page. */
export function stepBack(trail: CursorTrail): { cursor: string; trail: CursorTrail } {
  return { cursor: trail.before[trail.before.length - 1] ?? '', trail: { before: trail.before.slice(0, -1) } };
}

/** The number of the page one is on, counted from 1; null when the way here is not known. */
export function pageNumber(trail: CursorTrail, here: string): number | null {
  if (here === '') return 1;
  return trail.before.length > 0 ? trail.before.length + 1 : null;
}
