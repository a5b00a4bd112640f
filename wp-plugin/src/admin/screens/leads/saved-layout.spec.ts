import { defaultLayout, readLayout, saveLayout } from './saved-layout';

const shelf = (value: string | null) => ({ getItem: () => value });

describe('the chosen look of the list', () => {
  it('is there again the next time', () => {
    let kept = '';
    saveLayout({ fields: ['status'], perPage: 50, layout: {} }, { setItem: (_, value) => (kept = value) });
    expect(readLayout(['status', 'tier'], shelf(kept))).toMatchObject({ fields: ['status'], perPage: 50 });
  });

  it('forgets columns that are no more, and sizes nobody offers', () => {
    expect(readLayout(['status'], shelf('{"fields":["gone","status"],"perPage":7}'))).toMatchObject({ fields: ['status'], perPage: 25 });
  });

  it('is the default when nothing readable was kept', () => {
    expect(readLayout(['status'], shelf('{'))).toEqual(defaultLayout);
    expect(readLayout(defaultLayout.fields ?? [], shelf(null))).toEqual(defaultLayout);
  });
});
