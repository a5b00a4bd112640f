import { describeReason } from './describe-reason.js';
import { MESSAGE_STATES } from './message-state.js';

describe('describeReason', () => {
  it('says why in words', () => {
    expect(describeReason('suppressed', 'unsubscribed')).toBe('Not sent: this person unsubscribed.');
  });

  it.each(MESSAGE_STATES)('has a sentence for %s without a reason, or with one from a newer version', (state) => {
    expect(describeReason(state, null)).toMatch(/^[A-Z].+\.$/);
    expect(describeReason(state, 'something-new')).toBe(describeReason(state, null));
  });
});
