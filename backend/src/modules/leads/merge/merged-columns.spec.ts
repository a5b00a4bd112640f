import { planMerge, planUndo, type LeadRow } from './merged-columns.js';

const row = (more: Partial<LeadRow>) => ({
  email: 'ada@a.co', email_normal: 'ada@a.co', opt_in: 'single', name: '', first_name: '', last_name: '', phone: '', company_size: null, source: 'email',
  created_at: '2026-03-01T00:00:00.000Z', last_activity_at: '2026-03-01T00:00:00.000Z', ...more,
}) as LeadRow;

describe('planMerge', () => {
  const mine = row({ name: 'Ada', phone: '' });
  const theirs = row({ email: 'ada@b.co', email_normal: 'ada@b.co', name: 'Ada L.', phone: '12', company_size: '11-50', source: 'social', created_at: '2026-01-01T00:00:00.000Z', last_activity_at: '2026-04-01T00:00:00.000Z' });

  it('fills what the survivor does not know when nobody chose', () => {
    expect(planMerge(mine, theirs, undefined).survivor).toMatchObject({ email: 'ada@a.co', name: 'Ada', phone: '12', company_size: '11-50' });
  });

  it('takes what was chosen and nothing else', () => {
    expect(planMerge(mine, theirs, ['name']).survivor).toMatchObject({ name: 'Ada L.', phone: '' });
    expect(planMerge(mine, theirs, []).survivor).toMatchObject({ name: 'Ada', phone: '' });
  });

  it('exchanges the addresses when the other one is chosen', () => {
    const plan = planMerge(mine, theirs, ['email']);
    expect([plan.survivor.email_normal, plan.merged.email_normal]).toEqual(['ada@b.co', 'ada@a.co']);
  });

  it('keeps the origin of whoever came first and the latest sign of life', () => {
    expect(planMerge(mine, theirs, []).survivor).toMatchObject({ source: 'social', created_at: theirs.created_at, last_activity_at: theirs.last_activity_at });
    expect(planMerge(theirs, mine, []).survivor).toMatchObject({ source: 'social', created_at: theirs.created_at, last_activity_at: theirs.last_activity_at });
  });
});

describe('planUndo', () => {
  it('restores what the merge changed and leaves what was edited since', () => {
    const [before, after] = [row({ name: 'Ada', phone: '' }), row({ name: 'Ada L.', phone: '12' })];
    expect(planUndo(before, after, after)).toEqual({ name: 'Ada', phone: '' });
    expect(planUndo(before, after, { ...after, name: 'Augusta' })).toEqual({ phone: '' });
  });
});
