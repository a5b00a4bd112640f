import { scoringRule } from '../scoring-rule.js';

/** Opened an email: +5, once for each message. Opens by machines never become activities. */
export const openedEmail = scoringRule({
  code: 'opened-email',
  isOncePerSubject: true,
  matches: (activity) => activity.kind === 'email_open',
});
