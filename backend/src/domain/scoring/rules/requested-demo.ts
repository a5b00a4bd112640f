import { scoringRule } from '../scoring-rule.js';

/** Requested a demo: +50. */
export const requestedDemo = scoringRule({
  code: 'requested-demo',
  matches: (activity) => activity.kind === 'demo_request',
});
