import { canBecome, isAtRest, MESSAGE_STATES } from './message-state.js';

describe('the states of a message', () => {
  it('never leave an end', () => {
    for (const end of ['accepted', 'failed', 'suppressed', 'refused'] as const) {
      expect(isAtRest(end)).toBe(true);
      expect(MESSAGE_STATES.filter((state) => canBecome(end, state))).toEqual([]);
    }
  });

  it('lead to the provider only through a claim', () => {
    expect(MESSAGE_STATES.filter((state) => canBecome(state, 'handed_over'))).toEqual(['claimed']);
  });

  it('never send a handed over message straight again', () => {
    expect(canBecome('handed_over', 'claimed')).toBe(false);
    expect(canBecome('handed_over', 'handed_over')).toBe(false);
    expect(isAtRest('unknown')).toBe(true);
  });
});
