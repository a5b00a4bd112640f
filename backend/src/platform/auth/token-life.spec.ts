import { hasBoundedLife } from './token-life.js';

const now = 1_000_000;

describe('hasBoundedLife', () => {
  it('accepts a token of the right length, also one whose clock is a little ahead', () => {
    expect(hasBoundedLife({ iat: now, exp: now + 300 }, 600, now)).toBe(true);
    expect(hasBoundedLife({ iat: now + 59, nbf: now + 59, exp: now + 300 }, 600, now)).toBe(true);
    expect(hasBoundedLife({ iat: now, exp: now + 600 }, 600, now)).toBe(true);
  });

  it.each([
    ['without an end', { iat: now }],
    ['without a birth', { exp: now + 300 }],
    ['that lives a second too long', { iat: now, exp: now + 601 }],
    ['born in the future', { iat: now + 61, exp: now + 300 }],
    ['that ends before it begins', { iat: now, exp: now - 1 }],
    ['with times that are no whole seconds', { iat: now + 0.5, exp: now + 300 }],
    ['with text for a time', { iat: now, exp: '1000300' }],
    ['with a beginning that is no time', { iat: now, nbf: 'now', exp: now + 300 }],
    ['that never ends', { iat: now, exp: Infinity }],
  ])('refuses a token %s', (_, times) => {
    expect(hasBoundedLife(times, 600, now)).toBe(false);
  });
});
