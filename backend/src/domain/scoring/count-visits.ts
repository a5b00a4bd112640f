/** A pause this long ends a visit, in minutes. */
export const VISIT_GAP_MINUTES = 30;

/** How many visits a list of page views makes: views with no pause of 30 minutes between them are one visit. */
export function countVisits(pageViews: readonly Date[]): number {
  const times = pageViews.map((view) => view.getTime()).sort((a, b) => a - b);
  let visits = 0;
  let last = -Infinity;
  for (const time of times) {
    if (time - last >= VISIT_GAP_MINUTES * 60_000) visits++;
    last = time;
  }
  return visits;
}
