import { scoringRule } from '../scoring-rule.js';

/** Scheduled a call: +40. */
export const scheduledCall = scoringRule({
  code: 'scheduled-call',
  matches: (activity) => activity.kind === 'call_scheduled',
});
