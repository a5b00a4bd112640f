import { normaliseEmail } from './normalise-email.js';

describe('normaliseEmail', () => {
  it('ignores case and outer space', () => {
    expect(normaliseEmail('  Ada.Lovelace@Example.COM ')).toBe('ada.lovelace@example.com');
  });

  it('writes a composed and a decomposed letter alike', () => {
    expect(normaliseEmail('rene\u0301@example.com')).toBe(normaliseEmail('ren\u00e9@example.com'));
  });

  it('keeps accents, dots and plus-tags apart, because they are other mailboxes', () => {
    const addresses = ['rene@example.com', 'rené@example.com', 're.ne@example.com', 'rene+a@example.com'];
    expect(new Set(addresses.map(normaliseEmail)).size).toBe(4);
  });
});
