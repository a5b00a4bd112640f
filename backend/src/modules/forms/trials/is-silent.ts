/** What happened on a page in the last 7 days, and in the 28 days before them. */
export interface PagePast {
  views: number;
  submissions: number;
  viewsBefore: number;
  submissionsBefore: number;
}

/** So many submissions must have been due before their absence is no chance: none of five happens once in 150 times. */
const expectedAtLeast = 5;

/**
 * How many submissions should have come in the last 7 days, when none did: the views of these days at the rate of the 28
 * days before. Null when all is well, or when too few were due to tell.
 */
export function missingSubmissions({ views, submissions, viewsBefore, submissionsBefore }: PagePast): number | null {
  if (submissions > 0 || viewsBefore === 0) return null;
  const expected = (views * submissionsBefore) / viewsBefore;
  return expected >= expectedAtLeast ? Math.round(expected) : null;
}
