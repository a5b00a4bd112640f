import { isDisallowed, readDisallowed } from './is-disallowed.js';

describe('isDisallowed', () => {
  const words = readDisallowed(' Casino \n\n203.0.113.9\r\nca+sh\nCasino');

  it('reads one word a line, each once', () => {
    expect(words).toEqual(['casino', '203.0.113.9', 'ca+sh']);
  });

  it.each([
    ['a word in another', 'the bestCASINOs', true],
    ['a word that markup tears apart', 'cas<b>ino</b>', true],
    ['an address', 'from 203.0.113.9', true],
    ['signs taken as they are', 'get ca+sh now', true],
    ['nothing of it', 'a cashier at sea', false],
  ])('finds %s', (_what, text, isFound) => {
    expect(isDisallowed(words, ['Ada', text])).toBe(isFound);
  });

  it('finds nothing with an empty list', () => {
    expect(isDisallowed(readDisallowed('\n \n'), ['anything'])).toBe(false);
  });
});
