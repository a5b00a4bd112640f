import { boundsOfDay, daysBetween, localDayOf, nextDay } from './local-day.js';

const at = (text: string) => Date.parse(text);

describe('localDayOf', () => {
  it('is the day on the calendars of the zone', () => {
    expect(localDayOf(at('2026-11-25T23:30:00Z'), 'Europe/Berlin')).toBe('2026-11-26');
    expect(localDayOf(at('2026-11-25T03:30:00Z'), 'America/New_York')).toBe('2026-11-24');
    expect(localDayOf(at('2026-11-25T18:14:59.999Z'), 'Asia/Kathmandu')).toBe('2026-11-25');
    expect(localDayOf(at('2026-11-25T18:15:00Z'), 'Asia/Kathmandu')).toBe('2026-11-26');
  });

  it('takes offsets, and UTC for what is no zone', () => {
    expect(localDayOf(at('2026-11-25T20:00:00Z'), '+05:30')).toBe('2026-11-26');
    expect(localDayOf(at('2026-11-25T23:59:00Z'), 'Nowhere/Land')).toBe('2026-11-25');
  });
});

describe('boundsOfDay', () => {
  it.each(['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC', '-03:30'])('holds every instant of its day in %s, and no other', (zone) => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-12-31']) {
      const { from, to } = boundsOfDay(day, zone);
      expect([localDayOf(from.getTime(), zone), localDayOf(to.getTime() - 1, zone)]).toEqual([day, day]);
      expect([localDayOf(from.getTime() - 1, zone), localDayOf(to.getTime(), zone)]).toEqual([nextDay(day, -1), nextDay(day)]);
    }
  });
});

it('lists days over the end of a month', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
});
