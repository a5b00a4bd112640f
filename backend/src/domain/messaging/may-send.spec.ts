import fc from 'fast-check';
import { LANES } from './lane.js';
import { maySend, type GateFacts, type SuppressionReason } from './may-send.js';

const now = new Date('2026-06-10T12:00:00Z');
const later = new Date('2026-06-11T12:00:00Z');
const open: GateFacts = {
  lane: 'journey', now, consent: 'granted', suppression: null, preference: null, frequency: null,
  quietHours: null, isHeldOut: false, budget: null,
};
const night = { timeZone: 'UTC', from: 11 * 60, to: 14 * 60 };
const suppressions: SuppressionReason[] = ['unsubscribed', 'complaint', 'hard-bounce', 'invalid', 'manual'];

describe('maySend', () => {
  it('sends to a person who agreed and is not in the way of any rule', () => {
    expect(maySend(open)).toEqual({ send: true });
  });

  it.each([
    ['nobody agreed', { consent: null }, { reason: 'no-consent' }],
    ['consent was withdrawn', { consent: 'withdrawn' }, { reason: 'consent-withdrawn' }],
    ['the address complained', { suppression: 'complaint' }, { reason: 'complaint' }],
    ['the topic was declined', { preference: { isTopicDeclined: true, pausedUntil: null } }, { reason: 'topic-declined' }],
    ['the person paused', { preference: { isTopicDeclined: false, pausedUntil: later } }, { reason: 'paused-by-person', until: later }],
    ['the cap is reached', { frequency: { sent: 3, cap: 3, freeAt: later } }, { reason: 'frequency-cap', until: later }],
    ['it is night there', { quietHours: night }, { reason: 'quiet-hours', until: new Date('2026-06-10T14:00:00Z') }],
    ['the person is held out', { isHeldOut: true }, { reason: 'holdout' }],
    ['the money is spent', { budget: { left: 4, cost: 5 } }, { reason: 'budget-spent' }],
  ] as [string, Partial<GateFacts>, object][])('refuses a campaign when %s', (_why, facts, refusal) => {
    expect(maySend({ ...open, ...facts })).toEqual({ send: false, ...refusal });
    expect(maySend({ ...open, ...facts, lane: 'bulk' })).toEqual({ send: false, ...refusal });
  });

  it('answers a submission without marketing consent, at night, in a holdout and without a budget', () => {
    expect(maySend({
      ...open, lane: 'transactional', consent: null, quietHours: night, isHeldOut: true, budget: { left: 0, cost: 1 },
      preference: { isTopicDeclined: true, pausedUntil: later },
    })).toEqual({ send: true });
  });

  it.each(suppressions)('does not even answer a submission of an address that is suppressed: %s', (suppression) => {
    expect(maySend({ ...open, lane: 'transactional', suppression })).toEqual({ send: false, reason: suppression });
  });

  it('gives up an answer over the cap instead of sending it a day late', () => {
    const facts: GateFacts = { ...open, lane: 'transactional', frequency: { sent: 9, cap: 5, freeAt: later } };
    expect(maySend(facts)).toEqual({ send: false, reason: 'frequency-cap' });
  });

  it('lets a pause end', () => {
    expect(maySend({ ...open, preference: { isTopicDeclined: false, pausedUntil: now } })).toEqual({ send: true });
  });

  it('names consent before suppression, and suppression before everything else', () => {
    const all: GateFacts = {
      ...open, consent: 'withdrawn', suppression: 'complaint', isHeldOut: true, frequency: { sent: 1, cap: 1, freeAt: later },
    };
    expect(maySend(all)).toMatchObject({ reason: 'consent-withdrawn' });
    expect(maySend({ ...all, consent: 'granted' })).toMatchObject({ reason: 'complaint' });
    expect(maySend({ ...all, consent: 'granted', suppression: null })).toMatchObject({ reason: 'frequency-cap' });
  });
});

const day = { min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true };
const anyFacts: fc.Arbitrary<GateFacts> = fc.record({
  lane: fc.constantFrom(...LANES),
  now: fc.date(day),
  consent: fc.constantFrom('granted' as const, 'withdrawn' as const, null),
  suppression: fc.constantFrom(...suppressions, null),
  preference: fc.option(fc.record({ isTopicDeclined: fc.boolean(), pausedUntil: fc.option(fc.date(day)) })),
  frequency: fc.option(fc.record({ sent: fc.nat(20), cap: fc.nat(20), freeAt: fc.date(day) })),
  quietHours: fc.option(fc.record({
    timeZone: fc.constantFrom('UTC', 'Europe/Athens', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/New_York'),
    from: fc.nat(1439), to: fc.nat(1439),
  })),
  isHeldOut: fc.boolean(),
  budget: fc.option(fc.record({ left: fc.nat(1000), cost: fc.nat(1000) })),
});

describe('maySend, whatever the facts', () => {
  it('never lets a suppressed address through', () => {
    fc.assert(fc.property(anyFacts, fc.constantFrom(...suppressions), (facts, suppression) => {
      expect(maySend({ ...facts, suppression }).send).toBe(false);
    }), { numRuns: 2000 });
  });

  it('never sends marketing to a person who has not agreed', () => {
    fc.assert(fc.property(anyFacts, fc.constantFrom('withdrawn' as const, null), (facts, consent) => {
      const lane = facts.lane === 'transactional' ? 'bulk' : facts.lane;
      expect(maySend({ ...facts, lane, consent }).send).toBe(false);
    }), { numRuns: 1000 });
  });

  it('sends at the moment it named, when nothing else changed meanwhile', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const verdict = maySend({ ...facts, frequency: null });
      if (verdict.send || verdict.until === undefined) return;
      expect(verdict.until.getTime()).toBeGreaterThan(facts.now.getTime());
      const then = maySend({ ...facts, frequency: null, now: verdict.until });
      expect(then).not.toMatchObject({ reason: verdict.reason });
    }), { numRuns: 2000 });
  });
});
