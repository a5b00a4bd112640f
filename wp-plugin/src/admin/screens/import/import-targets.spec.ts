import { importTargets, problemWith } from './import-targets.js';

const names = importTargets([{ key: 'budget', label: 'Budget' } as never]);

describe('the choice of columns', () => {
  it('offers the fields of a lead and those of the company', () => {
    expect(names.map(({ value }) => value)).toEqual(expect.arrayContaining(['', 'email', 'tags', 'standing', 'custom:budget']));
  });

  it('needs an address', () => {
    expect(problemWith(['name', ''], names)).toMatch(/email addresses/);
    expect(problemWith(['email', ''], names)).toBeNull();
  });

  it('takes nothing twice but tags and nothing', () => {
    expect(problemWith(['email', 'name', 'name'], names)).toMatch(/Full name/);
    expect(problemWith(['email', 'tags', 'tags', '', ''], names)).toBeNull();
  });
});
