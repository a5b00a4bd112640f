import { pageNumber, stepBack, stepForward, trailOf } from './cursor-trail';

describe('paging by cursors', () => {
  it('finds the way back page by page to the first', () => {
    const second = stepForward({ before: [] }, '');
    const third = stepForward(second, 'b');
    expect(pageNumber(third, 'c')).toBe(3);
    const back = stepBack(third);
    expect(back).toEqual({ cursor: 'b', trail: second });
    expect(stepBack(back.trail)).toEqual({ cursor: '', trail: { before: [] } });
  });

  it('leads to the first page when the way here is not known', () => {
    expect(stepBack(trailOf(null))).toEqual({ cursor: '', trail: { before: [] } });
    expect(pageNumber(trailOf(undefined), 'somewhere')).toBeNull();
  });

  it('does not trust what other scripts left in the history', () => {
    expect(trailOf({ before: [1, 2] })).toEqual({ before: [] });
    expect(trailOf('x')).toEqual({ before: [] });
  });

  it('is on page 1 without a cursor, however one came', () => {
    expect(pageNumber({ before: ['', 'b'] }, '')).toBe(1);
  });
});
