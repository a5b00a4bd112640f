import { fieldKeyOf } from './field-key.js';

describe('fieldKeyOf', () => {
  it.each([['Team size (people)', 'team_size_people'], ['Größe', 'gro_e'], ['  Budget!  ', 'budget'], ['A'.repeat(60), 'a'.repeat(40)]])('makes of %j the key %s', (label, key) => {
    expect(fieldKeyOf(label)).toBe(key);
  });

  it('gives a label in another script a key that stays the same', () => {
    expect(fieldKeyOf('予算')).toMatch(/^field_[0-9a-f]{10}$/);
    expect(fieldKeyOf('予算')).toBe(fieldKeyOf(' 予算 '));
    expect(fieldKeyOf('予算')).not.toBe(fieldKeyOf('日付'));
  });
});
