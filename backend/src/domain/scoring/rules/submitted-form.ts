import { scoringRule } from '../scoring-rule.js';

/** Submitted a form: +20, once for each submission. Spam never becomes an activity. */
export const submittedForm = scoringRule({
  code: 'submitted-form',
  isOncePerSubject: true,
  matches: (activity) => activity.kind === 'form_submit',
});
