import { scoringRule } from '../scoring-rule.js';

/** Clicked a link in an email: +8, once for each message. */
export const clickedEmail = scoringRule({
  code: 'clicked-email',
  isOncePerSubject: true,
  matches: (activity) => activity.kind === 'email_click',
});
