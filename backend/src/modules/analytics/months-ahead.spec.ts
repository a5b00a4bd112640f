import { monthsAhead } from './months-ahead.js';

it('names the last, this and the next months across a new year', () => {
  expect(monthsAhead(new Date('2026-12-31T23:59:59Z'), 2)).toEqual([
    { name: 'p2026_11', before: '2026-12-01 00:00:00' },
    { name: 'p2026_12', before: '2027-01-01 00:00:00' },
    { name: 'p2027_01', before: '2027-02-01 00:00:00' },
    { name: 'p2027_02', before: '2027-03-01 00:00:00' },
  ]);
});
