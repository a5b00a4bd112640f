import { splitName } from './split-name.js';

describe('splitName', () => {
  it.each([
    ['Ada Lovelace', 'Ada', 'Lovelace'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Robin van der Meer', 'Robin', 'van der Meer'],
    ['Anna Maria Schmidt', 'Anna Maria', 'Schmidt'],
    ['van Gogh', 'van', 'Gogh'],
    ['Sukarno', 'Sukarno', ''],
    ['', '', ''],
  ])('reads %j', (name, firstName, lastName) => {
    expect(splitName({ name })).toEqual({ name, firstName, lastName });
  });

  it('reads "last, first"', () => {
    expect(splitName({ name: 'Lovelace, Ada' })).toEqual({ name: 'Ada Lovelace', firstName: 'Ada', lastName: 'Lovelace' });
  });

  it('makes the name from its parts and keeps one that was given', () => {
    expect(splitName({ firstName: 'Ada', lastName: 'King' }).name).toBe('Ada King');
    expect(splitName({ name: 'Countess Lovelace', firstName: 'Ada' })).toEqual(
      { name: 'Countess Lovelace', firstName: 'Ada', lastName: '' });
  });

  it('takes any white space for one space', () => {
    expect(splitName({ name: '  Ada \t Lovelace ' }).name).toBe('Ada Lovelace');
  });
});
