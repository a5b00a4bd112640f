import { isEmail } from './is-email.js';

describe('isEmail', () => {
  it.each(['a@b.co', 'ada+news@sub.example.com', 'rené@exämple.de', "o'brien@example.ie"])('takes %s', (address) => {
    expect(isEmail(address)).toBe(true);
  });

  it.each(['', 'ada', 'ada@', '@example.com', 'ada@localhost', 'a@b@c.de', 'a b@c.de', 'a@b..de', 'a@b.de\r\nBcc: x@y.zz', 'a@b.de\u0000'])(
    'refuses %j', (address) => {
      expect(isEmail(address)).toBe(false);
    });

  it('refuses what no mail server has to take', () => {
    expect(isEmail(`${'a'.repeat(250)}@example.com`)).toBe(false);
  });
});
