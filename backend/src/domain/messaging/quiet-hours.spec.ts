import { nextOpening } from './quiet-hours.js';

const night = { timeZone: 'Europe/Athens', from: 21 * 60, to: 8 * 60 };

describe('nextOpening', () => {
  it('is now in the middle of the day', () => {
    const noon = new Date('2026-06-10T09:00:00Z');
    expect(nextOpening(night, noon)).toEqual(noon);
  });

  it('waits over midnight until eight in the morning of the recipient', () => {
    expect(nextOpening(night, new Date('2026-06-10T19:30:20Z'))).toEqual(new Date('2026-06-11T05:00:00Z'));
    expect(nextOpening(night, new Date('2026-06-11T01:00:00Z'))).toEqual(new Date('2026-06-11T05:00:00Z'));
  });

  it('keeps eight o\'clock at eight when the clock changes in the night', () => {
    expect(nextOpening(night, new Date('2026-03-28T20:00:00Z'))).toEqual(new Date('2026-03-29T05:00:00Z'));
    expect(nextOpening(night, new Date('2026-10-24T20:00:00Z'))).toEqual(new Date('2026-10-25T06:00:00Z'));
  });

  it('knows spans within one day and zones off the full hour', () => {
    const siesta = { timeZone: 'Asia/Kathmandu', from: 12 * 60, to: 14 * 60 };
    expect(nextOpening(siesta, new Date('2026-06-10T07:00:00Z'))).toEqual(new Date('2026-06-10T08:15:00Z'));
  });

  it('never closes when both ends are the same', () => {
    const now = new Date('2026-06-10T22:00:00Z');
    expect(nextOpening({ timeZone: 'UTC', from: 480, to: 480 }, now)).toEqual(now);
  });

  it('counts a zone it does not know as UTC', () => {
    const now = new Date('2026-06-10T22:00:00Z');
    expect(nextOpening({ timeZone: 'Mars/Base', from: 1260, to: 480 }, now)).toEqual(new Date('2026-06-11T08:00:00Z'));
  });
});
