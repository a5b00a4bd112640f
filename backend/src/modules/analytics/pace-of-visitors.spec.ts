import { PaceOfVisitors } from './pace-of-visitors.js';

it('takes more than 120 pages or 600 events in a minute for no person’s', () => {
  const paces = new PaceOfVisitors();
  const views = Array.from({ length: 121 }, (_, i) => paces.isTooFast('a', 1, 1, 1_000 + i));
  expect(views.indexOf(true)).toBe(120);
  expect(paces.isTooFast('a', 0, 1, 60_999)).toBe(true);
  expect(paces.isTooFast('a', 1, 1, 61_000)).toBe(false);
  expect(paces.isTooFast('b', 1, 1, 1_200)).toBe(false);
  expect(paces.isTooFast('c', 0, 601, 0)).toBe(true);
});
