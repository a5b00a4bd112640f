import { tameField } from './tame-field.js';

describe('tameField', () => {
  it.each(['Ada', 'Ada Lovelace', 'O\'Brien & Sons Ltd.', 'Dr. A. B. Smith', '<b>Ada</b>', '{{ lead.email }}', 'Юлия', 'amazon.com'])('keeps %s as it is', (name) => {
    expect(tameField(name)).toBe(name);
  });

  it('makes one line of several', () => {
    expect(tameField('Ada\r\nLovelace')).toBe('Ada Lovelace');
  });

  it.each(['', '   ', null, undefined, 'WIN at https://evil.test now', 'visit www.evil.test', 'evil.test/win', 'x'.repeat(121)])('treats %j as absent', (name) => {
    expect(tameField(name)).toBeNull();
  });
});
