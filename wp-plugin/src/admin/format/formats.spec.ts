import { setSettings, getSettings } from '@wordpress/date';
import { comparison, leadCount, signed } from './numbers';
import { startOfToday, startOfWeek } from './site-days';
import { byDay, dayName, exactTime, roughTime } from './times';
import { plain, sourceName } from './words';

const now = new Date('2026-11-23T02:30:00Z');

beforeAll(() => {
  setSettings({
    ...getSettings(),
    formats: { ...getSettings().formats, date: 'F j, Y', time: 'g:i a', datetime: 'F j, Y g:i a' },
    timezone: { offset: -5, offsetFormatted: '-5', string: 'America/New_York', abbr: 'EST' },
  });
});

describe('times', () => {
  it('are in the zone of the site, and exact on hover', () => {
    expect(exactTime('2026-11-23T02:30:00Z')).toBe('November 22, 2026 9:30 pm (EST)');
  });

  it('are rough at a glance', () => {
    expect(roughTime('2026-11-23T02:29:40Z', now)).toBe('just now');
    expect(roughTime('2026-11-23T00:30:00Z', now)).toBe('2 hours ago');
    expect(roughTime('2026-10-01T12:00:00Z', now)).toBe('October 1, 2026');
  });

  it('name the day by the calendar of the site, not of the browser', () => {
    expect(dayName('2026-11-22T23:00:00Z', now)).toBe('Today');
    expect(dayName('2026-11-22T04:00:00Z', now)).toBe('Yesterday');
  });

  it('group a history by the days of the site', () => {
    const days = byDay([{ occurred_at: '2026-11-23T02:00:00Z' }, { occurred_at: '2026-11-22T12:00:00Z' }, { occurred_at: '2026-11-22T03:00:00Z' }]);
    expect(days.map(({ day, items }) => [day, items.length])).toEqual([['2026-11-22', 2], ['2026-11-21', 1]]);
  });

  it('begin today and this week where the site does', () => {
    expect(startOfToday(now)).toBe('2026-11-22T05:00:00.000Z');
    expect(startOfWeek(now)).toBe('2026-11-16T05:00:00.000Z');
  });
});

describe('numbers', () => {
  it('carry their sign where they are added up', () => {
    expect([signed(15), signed(-5), signed(0)]).toEqual(['+15', '−5', '0']);
  });

  it('stand beside the time before in words', () => {
    expect(comparison(4, 3, 'yesterday')).toBe('1 more than yesterday');
    expect(comparison(1, 3, 'yesterday')).toBe('2 fewer than yesterday');
    expect(comparison(3, 3, 'yesterday')).toBe('the same as yesterday');
  });

  it('say when counting stopped', () => {
    expect(leadCount({ count: 1, is_capped: false })).toBe('1 lead');
    expect(leadCount({ count: 10000, is_capped: true })).toBe('10,000+ leads');
  });
});

describe('words', () => {
  it('never show a code', () => {
    expect(sourceName('landing_page')).toBe('Landing page');
    expect(sourceName('some_new.source')).toBe('Some new source');
    expect(plain('form.submitted')).toBe('Form submitted');
  });
});
