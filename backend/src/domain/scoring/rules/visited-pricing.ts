import { isPricingPage } from '../is-pricing-page.js';
import { scoringRule } from '../scoring-rule.js';

/** Visited the pricing page: +15, once a day. */
export const visitedPricing = scoringRule({
  code: 'visited-pricing',
  cap: { times: 1, per: 'day' },
  matches: (activity) => activity.kind === 'page_view' && activity.url !== null && isPricingPage(activity.url),
});
