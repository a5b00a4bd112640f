import { parseCell } from './neutral-cell.js';

describe('parseCell', () => {
  it('takes away the apostrophe that made a formula harmless, and no other', () => {
    expect(["'=1+1", "'+49 30 123", "'-5", "'@ada", "'\tx", "'\rx"].map(parseCell)).toEqual(['=1+1', '+49 30 123', '-5', '@ada', '\tx', '\rx']);
    expect(["'tis", "O'Neill", '+49', "''=1", ''].map(parseCell)).toEqual(["'tis", "O'Neill", '+49', "''=1", '']);
  });
});
