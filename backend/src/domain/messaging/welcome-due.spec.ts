import { isWelcomeDue, welcomeKey } from './welcome-due.js';

const due = { isSpam: false, leadId: 7, email: 'ada@example.test', isEnabled: true };

describe('isWelcomeDue', () => {
  it('answers a person who sent a form with a welcome mail', () => {
    expect(isWelcomeDue(due)).toBe(true);
  });

  it.each([
    ['spam', { isSpam: true }],
    ['a submission that became no lead', { leadId: null }],
    ['a lead without an address', { email: null }],
    ['a form without a welcome mail', { isEnabled: false }],
  ])('does not answer %s', (_what, change) => {
    expect(isWelcomeDue({ ...due, ...change })).toBe(false);
  });
});

describe('welcomeKey', () => {
  it('is the same for each submission of one person through one form', () => {
    expect(welcomeKey(3, 7)).toBe('welcome:form:3:lead:7');
    expect(welcomeKey(3, 8)).not.toBe(welcomeKey(3, 7));
    expect(welcomeKey(37, 1)).not.toBe(welcomeKey(3, 71));
  });
});
