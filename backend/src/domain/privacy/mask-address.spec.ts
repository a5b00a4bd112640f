import { addressKey } from './address-key.js';
import { maskAddress } from './mask-address.js';

describe('maskAddress', () => {
  it.each([
    ['ada.lovelace@example.test', 'a•••e@example.test'],
    ['ada@example.test', 'a•••@example.test'],
    ['a@example.test', 'a•••@example.test'],
    ['+442079460000', '•••00'],
    ['123', '•••'],
  ])('shows %s as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});

describe('addressKey', () => {
  it('finds an email again whatever its case and outer blanks', () => {
    expect(addressKey('email', ' Ada@Example.TEST ')).toBe('ada@example.test');
  });

  it('keeps mailboxes apart that may be different people', () => {
    expect(addressKey('email', 'ada+x@example.test')).not.toBe(addressKey('email', 'ada@example.test'));
  });

  it('finds a phone number again however it is written', () => {
    expect(addressKey('sms', '+44 (20) 7946-0000')).toBe(addressKey('sms', '+442079460000'));
  });
});
