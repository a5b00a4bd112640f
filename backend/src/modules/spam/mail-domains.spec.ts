import { domainOf, isDisposable, isFreeMail } from './mail-domains.js';

describe('the domain of an address', () => {
  it.each([['ada@MAILINATOR.com', true], ['ada@x.mailinator.com', true], ['ada@example.com', false], ['ada@com', false]])('of %s is thrown away: %s', (email, isThrownAway) => {
    expect(isDisposable(domainOf(email))).toBe(isThrownAway);
  });

  it.each([['ada@Gmail.com', true], ['ada@gmx.de', true], ['ada@analytical-engines.test', false]])('of %s is anybody’s: %s', (email, isAnybodys) => {
    expect(isFreeMail(domainOf(email))).toBe(isAnybodys);
  });
});
