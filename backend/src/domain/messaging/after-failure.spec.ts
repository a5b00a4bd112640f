import { afterFailure } from './after-failure.js';

const now = new Date('2026-06-10T12:00:00Z');
const waited = (attempts: number, chance: number) =>
  (afterFailure('transactional', attempts, now, chance)?.getTime() ?? Number.NaN) - now.getTime();

describe('afterFailure', () => {
  it('doubles the wait from attempt to attempt', () => {
    expect([1, 2, 3, 4].map((attempts) => waited(attempts, 0.999999))).toEqual([2000, 4000, 8000, 16000]);
  });

  it('spreads messages that failed together over half of the wait', () => {
    expect(waited(5, 0)).toBe(16_000);
    expect(waited(5, 0.5)).toBe(24_000);
  });

  it('never waits longer than an hour for an answer', () => {
    expect(waited(11, 0.999999)).toBeLessThanOrEqual(3_600_000);
  });

  it('has a finite budget that outlives half an hour without a provider', () => {
    expect(afterFailure('transactional', 12, now, 0.5)).toBeNull();
    const shortest = Array.from({ length: 11 }, (_, i) => waited(i + 1, 0)).reduce((sum, wait) => sum + wait, 0);
    expect(shortest).toBeGreaterThan(30 * 60_000);
  });
});
