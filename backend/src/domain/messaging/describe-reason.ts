import type { Refusal } from './may-send.js';
import type { MessageState } from './message-state.js';

/** Every reason that can stand on a message: the gate's, and the ones of composing and delivering. */
export type MessageReason =
  | Refusal
  | 'template-fault' | 'no-provider' | 'provider-refused' | 'provider-unreachable' | 'attempts-used-up'
  | 'answer-lost' | 'worker-lost';

const SENTENCES: Record<MessageReason, string> = {
  'no-consent': 'Not sent: this person has not agreed to marketing messages.',
  'consent-withdrawn': 'Not sent: this person withdrew their consent.',
  unsubscribed: 'Not sent: this person unsubscribed.',
  complaint: 'Not sent: this person reported an earlier message as spam.',
  'hard-bounce': 'Not sent: the address does not exist any more.',
  invalid: 'Not sent: the address is not valid.',
  manual: 'Not sent: somebody of your team put this address on the suppression list.',
  'topic-declined': 'Not sent: this person does not want this topic.',
  'paused-by-person': 'Waiting: this person asked for a pause.',
  'frequency-cap': 'This person already had as many messages as they may get in this time.',
  'quiet-hours': 'Waiting for the morning in the time zone of this person.',
  holdout: 'Not sent on purpose: this person is in the group that shows what happens without messages.',
  'budget-spent': 'Not sent: the budget is spent.',
  'template-fault': 'Not sent: the text of the message has a fault.',
  'no-provider': 'Waiting: no provider is set up for this channel.',
  'provider-refused': 'The mail server refused the message for good.',
  'provider-unreachable': 'Trying again: the mail server could not be reached.',
  'attempts-used-up': 'Given up: the mail server could not be reached in any attempt.',
  'answer-lost': 'The connection ended before the mail server confirmed. The message may have arrived, so it is not sent again by itself.',
  'worker-lost': 'The sending program stopped in the middle. The message may have arrived, so it is not sent again by itself.',
};

const STATES: Record<MessageState, string> = {
  pending: 'Waiting to be sent.',
  claimed: 'About to be sent.',
  handed_over: 'On its way to the mail server.',
  accepted: 'Sent.',
  failed: 'Not delivered.',
  suppressed: 'Not sent.',
  refused: 'Not sent.',
  unknown: 'Nobody can say whether it arrived.',
};

/** What happened to a message and why, as one sentence a marketer understands. */
export function describeReason(state: MessageState, reason: string | null): string {
  return (reason !== null && SENTENCES[reason as MessageReason]) || STATES[state];
}
