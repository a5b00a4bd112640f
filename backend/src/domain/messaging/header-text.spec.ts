import fc from 'fast-check';
import { headerText, isSingleAddress } from './header-text.js';

describe('headerText', () => {
  it.each([
    ['Hello\r\nBcc: victim@example.test', 'Hello Bcc: victim@example.test'],
    ['Hello\nSubject: other', 'Hello Subject: other'],
    ['Hello\u0000there', 'Hello there'],
    ['Hello\u2028there\u0085now', 'Hello there now'],
    ['\u202etxt.exe', 'txt.exe'],
  ])('makes one line of %j', (text, line) => {
    expect(headerText(text)).toBe(line);
  });

  it('never lets a line break or control character through', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(headerText(text)).not.toMatch(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/);
    }));
  });

  it('bounds the length', () => {
    expect(headerText('x'.repeat(5000))).toHaveLength(200);
  });
});

describe('isSingleAddress', () => {
  it.each(['ada@example.test', 'ada.l+x@sub.example.test', 'o\'brien@example.test', 'a@localhost'])('takes %s', (address) => {
    expect(isSingleAddress(address)).toBe(true);
  });

  it.each([
    'a@example.test, b@example.test', 'a@example.test;b@example.test', 'Ada <a@example.test>', 'a@example.test\r\nBcc: b@example.test',
    'a@example.test\u0000', '"a b"@example.test', 'a@', '@example.test', 'a b@example.test', 'a@exa mple.test', 'a@b@example.test',
    'a(comment)@example.test', '', `${'a'.repeat(65)}@example.test`, 'a@-example.test', 'a\n@example.test', 'a@example.test\n',
  ])('refuses %j', (address) => {
    expect(isSingleAddress(address)).toBe(false);
  });
});
