import { BEHAVIOURS } from '@dmat/shared/scoring/behaviours';
import { countVisits } from './count-visits.js';
import { decideEntries, type ScoreEntry } from './decide-entries.js';
import { SCORING_RULES } from './rules.js';
import type { ScoredActivity } from './scoring-rule.js';

const monday = Date.UTC(2026, 10, 23, 9);
const hour = 3_600_000;
let nextId = 1;

function activity(kind: string, more: Partial<ScoredActivity> = {}): ScoredActivity {
  return { id: nextId++, kind, url: null, subjectId: null, occurredAt: new Date(monday), ...more };
}

function decide(activities: ScoredActivity[], ledger: ScoreEntry[] = [], pageViews: Date[] = []): ScoreEntry[] {
  return decideEntries(SCORING_RULES, activities, ledger, { pageViews });
}

const sum = (entries: ScoreEntry[]): number => entries.reduce((total, entry) => total + entry.points, 0);

it('has one rule for each behaviour of the design document', () => {
  expect(SCORING_RULES.map((rule) => rule.code)).toEqual(BEHAVIOURS.map(({ code }) => code));
});

it.each([
  ['whitepaper_download', 10],
  ['case_study_download', 12],
  ['email_open', 5],
  ['email_click', 8],
  ['form_submit', 20],
  ['demo_request', 50],
  ['call_scheduled', 40],
  ['note_added', 0],
])('gives %s %i points', (kind, points) => expect(sum(decide([activity(kind)]))).toBe(points));

it('gives 15 points for the pricing page once in any 24 hours', () => {
  const visit = (hours: number): ScoredActivity =>
    activity('page_view', { url: 'https://acme.test/pricing', occurredAt: new Date(monday + hours * hour) });
  expect(sum(decide([visit(0), visit(1), visit(23)]))).toBe(15);
  expect(sum(decide([visit(0), visit(24)]))).toBe(30);
  expect(sum(decide([visit(1)], decide([visit(0)])))).toBe(0);
});

it('gives 10 points for three visits in a week, once a week', () => {
  const views = [0, 26, 50, 51, 75].map((hours) => new Date(monday + hours * hour));
  const visits = views.map((occurredAt) => activity('page_view', { url: 'https://acme.test/', occurredAt }));
  const entries = decide(visits, [], views);
  expect(entries.map((entry) => [entry.rule, entry.activityId])).toEqual([['visited-often', visits[2]!.id]]);
  expect(decide(visits.slice(0, 2), [], views.slice(0, 2))).toEqual([]);
});

it('counts an email opened twice once, and two emails twice', () => {
  const opens = [activity('email_open', { subjectId: 7 }), activity('email_open', { subjectId: 7 }), activity('email_open', { subjectId: 8 })];
  expect(sum(decide(opens))).toBe(10);
});

it('counts reports without a subject each', () => {
  expect(sum(decide([activity('email_open'), activity('email_open')]))).toBe(10);
});

it('gives an activity that is delivered again nothing more', () => {
  const submitted = activity('form_submit');
  expect(decide([submitted], decide([submitted]))).toEqual([]);
});

it('gives ten thousand forged visits no more than one', () => {
  const flood = Array.from({ length: 10_000 }, (_, i) =>
    activity('page_view', { url: 'https://acme.test/pricing', occurredAt: new Date(monday + i * 1000) }));
  expect(sum(decide(flood, [], flood.map((visit) => visit.occurredAt).slice(0, 500)))).toBe(15);
});

it('decides the same in one call as in many', () => {
  const all = [activity('form_submit'), activity('page_view', { url: '/pricing' }), activity('page_view', { url: '/pricing' }), activity('email_open', { subjectId: 1 })];
  const step = all.reduce<ScoreEntry[]>((ledger, one) => [...ledger, ...decide([one], ledger)], []);
  expect(step).toEqual(decide(all));
});

it('takes page views with a pause of half an hour for two visits', () => {
  const at = (minutes: number): Date => new Date(monday + minutes * 60_000);
  expect(countVisits([at(0), at(10), at(39)])).toBe(1);
  expect(countVisits([at(31), at(0)])).toBe(2);
  expect(countVisits([])).toBe(0);
});
