/** How far two clocks may stand apart, in seconds. */
export const CLOCK_LEEWAY_S = 60;

/** The three times of a token, in seconds since 1970, as they came. */
export interface TokenTimes {
  iat?: unknown;
  nbf?: unknown;
  exp?: unknown;
}

/**
 * Whether a token has a birth and an end, was not born in the future, and does not live longer than allowed. The
 * verifier checks `exp` and `nbf` against the clock only when they are there; this makes them be there.
 * @param longest the longest life allowed, in seconds
 * @param now seconds since 1970
 */
export function hasBoundedLife(times: TokenTimes, longest: number, now: number): boolean {
  const { iat, nbf, exp } = times;
  if (!isSecond(iat) || !isSecond(exp)) return false;
  if (nbf !== undefined && !isSecond(nbf)) return false;
  return exp > iat && exp - iat <= longest && iat <= now + CLOCK_LEEWAY_S;
}

function isSecond(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
