import { MERGE_FIELDS } from './merge-fields.js';

/** The known field a writer most likely meant by `path`, or `null` when nothing is near enough to suggest. */
export function nearestMergeField(path: string): string | null {
  const wanted = plain(path);
  let best: { path: string; distance: number } | null = null;
  for (const field of MERGE_FIELDS) {
    const lastWord = field.path.split('.').at(-1) ?? field.path;
    const isBeginning = wanted.length >= 4 && (plain(field.path).startsWith(wanted) || plain(lastWord).startsWith(wanted));
    const distance = isBeginning ? 0 : Math.min(editDistance(wanted, plain(field.path)), editDistance(wanted, plain(lastWord)));
    if (best === null || distance < best.distance) best = { path: field.path, distance };
  }
  return best !== null && best.distance <= Math.max(2, Math.floor(wanted.length / 4)) ? best.path : null;
}

/** Case, dots and underscores are the usual slips; they do not count as a difference. */
function plain(path: string): string {
  return path.slice(0, 60).toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Levenshtein distance; both texts are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
