/** Longest expression an author may give a field. */
const MAX_PATTERN = 200;

/** A repeated group whose inside repeats too, the shape that takes exponential time on hostile input. */
const NESTED_REPEAT = /\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)(?:[*+]|\{\d*,)/;

/** True when an author's expression compiles and cannot be made to run away; others are left out of a form. */
export function isUsablePattern(pattern: string): boolean {
  if (pattern === '' || pattern.length > MAX_PATTERN || NESTED_REPEAT.test(pattern)) return false;
  // An alternative inside a repeated group, and groups within groups that repeat, can overlap: refused as well.
  if (/\([^)]*\|[^)]*\)(?:[*+]|\{\d*,)/.test(pattern) || /\)[^()]*\)(?:[*+]|\{\d*,)/.test(pattern)) return false;
  try {
    return new RegExp(`^(?:${pattern})$`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
