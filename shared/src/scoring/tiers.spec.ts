import { BEHAVIOURS, behaviour, behaviourLabel } from './behaviours.js';
import { parseTierThresholds, tierOf } from './tiers.js';

it.each([[-5, 'cold'], [0, 'cold'], [24, 'cold'], [25, 'warm'], [49, 'warm'], [50, 'hot'], [500, 'hot']] as const)(
  'puts %i points into %s', (score, tier) => expect(tierOf(score)).toBe(tier));

it('follows a company’s own thresholds', () => expect(tierOf(25, { warm: 10, hot: 20 })).toBe('hot'));

it('refuses thresholds that leave no room for warm', () => {
  expect(parseTierThresholds({ warm: 10, hot: 20 })).toEqual({ ok: true, thresholds: { warm: 10, hot: 20 } });
  expect(parseTierThresholds({ warm: 20, hot: 20 })).toEqual({ ok: false, errors: ['warm must be lower than hot.'] });
  expect(parseTierThresholds(null)).toMatchObject({ ok: false });
});

it('knows the nine behaviours with the points of the design document', () => {
  expect(BEHAVIOURS.map(({ points }) => points)).toEqual([10, 15, 12, 5, 8, 20, 10, 50, 40]);
  expect(behaviour('requested-demo').points).toBe(50);
  expect(behaviourLabel('gone-rule')).toBe('gone-rule');
});
