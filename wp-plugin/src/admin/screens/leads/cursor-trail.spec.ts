import { rememberStep, stepAt } from './cursor-trail';

const shelf = (kept: string | null = null) => ({
  getItem: () => kept,
  setItem: (_: string, value: string) => {
    kept = value;
  },
});

describe('paging by cursors', () => {
  it('finds the way back page by page to the first', () => {
    const tab = shelf();
    rememberStep('', 'b', tab);
    rememberStep('b', 'c', tab);
    expect(stepAt('c', tab)).toEqual({ previous: 'b', page: 3 });
    expect(stepAt('b', tab)).toEqual({ previous: '', page: 2 });
    expect(stepAt('', tab)).toEqual({ previous: '', page: 1 });
  });

  it('counts the same page once, however often one goes there', () => {
    const tab = shelf();
    rememberStep('', 'b', tab);
    rememberStep('', 'b', tab);
    expect(stepAt('b', tab)?.page).toBe(2);
  });

  it('does not guess the number of a page whose way is not known', () => {
    const tab = shelf();
    rememberStep('from elsewhere', 'c', tab);
    expect(stepAt('from elsewhere', tab)).toBeNull();
    expect(stepAt('c', tab)).toBeNull();
  });

  it('does not trust what cannot be read', () => {
    expect(stepAt('b', shelf('{'))).toBeNull();
    expect(stepAt('b', shelf('[["b",5],["b",{"previous":"","page":2}]]'))).toEqual({ previous: '', page: 2 });
  });
});
