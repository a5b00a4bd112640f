import { localSpans } from './local-day.js';

const spans = (now: string, zone: string) => Object.fromEntries(
  Object.entries(localSpans(new Date(now), zone)).map(([name, at]) => [name, (at as Date).toISOString()]));

describe('localSpans', () => {
  it('begins days at midnight of the zone and weeks on Monday', () => {
    expect(spans('2026-11-25T23:30:00Z', 'Europe/Berlin')).toEqual({
      today: '2026-11-25T23:00:00.000Z', yesterday: '2026-11-24T23:00:00.000Z',
      thisWeek: '2026-11-22T23:00:00.000Z', lastWeek: '2026-11-15T23:00:00.000Z',
    });
  });

  it('counts Sunday to the week that ends with it', () => {
    expect(spans('2026-11-29T12:00:00Z', 'UTC').thisWeek).toBe('2026-11-23T00:00:00.000Z');
  });

  it('knows days of 23 and 25 hours', () => {
    expect(spans('2026-03-30T10:00:00Z', 'Europe/Berlin')).toMatchObject({ today: '2026-03-29T22:00:00.000Z', yesterday: '2026-03-28T23:00:00.000Z' });
    expect(spans('2026-10-26T10:00:00Z', 'Europe/Berlin')).toMatchObject({ today: '2026-10-25T23:00:00.000Z', yesterday: '2026-10-24T22:00:00.000Z' });
  });

  it('takes an offset, as WordPress may have it, and UTC for what is no zone', () => {
    expect(spans('2026-11-25T12:00:00Z', '+05:30').today).toBe('2026-11-24T18:30:00.000Z');
    expect(spans('2026-11-25T12:00:00Z', 'Nowhere/Land').today).toBe('2026-11-25T00:00:00.000Z');
  });
});
