import { madeUpPages } from './cast.js';
import { Chance } from './chance.js';
import { makeVisits, type DemoPlan } from './make-visits.js';

const plan = (more: Partial<DemoPlan> = {}): DemoPlan => ({
  site: 'st_demo', origin: 'https://demo.test', now: Date.parse('2026-11-23T18:00:00Z'), days: 120, leads: 100, events: 8_000,
  pages: madeUpPages.map(({ slug, title, form }, index) => ({
    id: index + 1, revision: 1, url: `https://demo.test/${slug}/`, title, form: { ...form, id: `00000000-0000-4000-8000-00000000000${index}` }, weight: 5 - index, appeal: 1 + index / 2,
  })),
  ...more,
});

describe('the traffic of the demo', () => {
  it.each([8_000, 7_999, 8_123])('is exactly %d events and as many conversions as wanted, all in the past', (events) => {
    const { visits, conversions } = makeVisits(new Chance(7), plan({ events }));
    expect(visits.reduce((sum, visit) => sum + visit.beacon.events.length, 0)).toBe(events);
    expect(conversions).toHaveLength(100);
    expect(Math.max(...conversions.map((one) => one.at))).toBeLessThan(plan().now);
  });

  it('is the same for the same seed', () => {
    expect(JSON.stringify(makeVisits(new Chance(3), plan()).visits.slice(0, 50))).toBe(JSON.stringify(makeVisits(new Chance(3), plan()).visits.slice(0, 50)));
  });

  it('holds more events than the visits would have made, and fewer', () => {
    for (const events of [4_000, 30_000]) {
      const { visits } = makeVisits(new Chance(1), plan({ events }));
      expect(visits.reduce((sum, visit) => sum + visit.beacon.events.length, 0)).toBe(events);
    }
  });
});
