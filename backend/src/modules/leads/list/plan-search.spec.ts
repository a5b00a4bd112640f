import { planSearch } from './plan-search.js';

const scope = { companyId: 1, ownerId: null };

/** Decides with so many leads that begin so in each column, that fit the rest, and that fit among those looked at; says what it asked too. */
async function plan(beginnings: number, rest: number, fit = 0) {
  const asked: string[] = [];
  const ask = async (sql: string): Promise<Record<string, unknown>[]> => {
    asked.push(sql);
    if (sql.includes('by others')) return [{ found: rest }];
    if (sql.includes('AS fit,')) return [{ fit, ...Object.fromEntries([0, 1, 2, 3, 4].map((arm) => [`a${arm}`, Math.min(beginnings, 10_000)])) }];
    return [{ found: Math.min(beginnings, Number(/LIMIT (\d+)/.exec(sql)![1])) }];
  };
  const decided = await planSearch(ask, scope, 'ad', { sql: 'others', values: [] }, { sql: 'by others', values: [] }, 10_000);
  return { ...decided, asked };
}

describe('planSearch', () => {
  it('searches the few that fit the rest, and asks nothing else where they are very few', async () => {
    expect(await plan(50_000, 10_000)).toMatchObject({ isSifted: true, count: null });
    const { isSifted, asked } = await plan(50_000, 2_000);
    expect([isSifted, asked.length]).toEqual([true, 1]);
  });

  it('asks the few that a search finds for the rest', async () => {
    expect(await plan(1_000, 10_001)).toMatchObject({ isSifted: false, count: null, isMore: false });
  });

  it('counts those found where both are many, and says that there are more where it did not look at all', async () => {
    expect(await plan(9_000, 10_001, 400)).toMatchObject({ isSifted: false, count: 400, isMore: false, isDense: false });
    expect(await plan(9_000, 10_001, 2_000)).toMatchObject({ count: 2_000, isMore: false, isDense: true });
    expect(await plan(50_000, 10_001, 2_000)).toMatchObject({ count: 2_000, isMore: true, isDense: true });
    expect(await plan(50_000, 10_001, 12_000)).toMatchObject({ count: 10_000, isMore: true });
  });

  it('looks at all where few of the first ones fit', async () => {
    expect(await plan(50_000, 10_001, 499)).toMatchObject({ isSifted: false, count: null, isMore: false });
  });

  it('asks for an address by its index alone, and stops as soon as it knows that many begin so', async () => {
    const { asked } = await plan(5_001, 10_001, 0);
    expect(asked[1]).toBe('SELECT COUNT(*) AS found FROM (SELECT 1 FROM leads FORCE INDEX (uq_leads_email) WHERE company_id = ? AND email_normal LIKE ? LIMIT 5001) some');
    expect(asked[2]).toContain('AS fit,');
  });
});
