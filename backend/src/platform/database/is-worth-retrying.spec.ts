import { isDatabaseAway, isWorthRetrying } from './is-worth-retrying.js';

it('tries a deadlock again, however TypeORM wraps it', () => {
  expect(isWorthRetrying({ code: 'ER_LOCK_DEADLOCK' })).toBe(true);
  expect(isWorthRetrying({ driverError: { code: 'ER_LOCK_WAIT_TIMEOUT' } })).toBe(true);
  expect(isWorthRetrying({ code: 'ER_DUP_ENTRY' })).toBe(false);
});

it('knows a database that is away from one that refuses', () => {
  expect(isDatabaseAway({ code: 'ECONNREFUSED' })).toBe(true);
  expect(isDatabaseAway({ code: 'ER_PARSE_ERROR' })).toBe(false);
});
