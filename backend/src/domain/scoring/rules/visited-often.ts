import { countVisits } from '../count-visits.js';
import { scoringRule } from '../scoring-rule.js';

const week = 7 * 86_400_000;

/** Visited the site three times in a week: +10, once a week. Page views within half an hour are one visit. */
export const visitedOften = scoringRule({
  code: 'visited-often',
  cap: { times: 1, per: 'week' },
  matches: (activity, past) => {
    if (activity.kind !== 'page_view') return false;
    const until = activity.occurredAt.getTime();
    return countVisits(past.pageViews.filter((view) => view.getTime() <= until && view.getTime() > until - week)) >= 3;
  },
});
