/** How deep objects and lists may lie in each other in a body; the deepest body DMAT knows, a page with its forms, has 8. */
export const DEEPEST = 32;

/** Whether objects and lists lie deeper in each other than allowed. Takes no call stack, whatever is sent. */
export function isNestedTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.filter((one) => typeof one === 'object' && one !== null).flatMap((one) => Object.values(one as object));
    if (level.length === 0) return false;
  }
  return true;
}
