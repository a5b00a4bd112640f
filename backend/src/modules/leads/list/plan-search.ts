import type { LeadScope } from '../../../domain/access/lead-scope.js';
import type { Condition } from './condition.js';
import { searchRanges } from './lead-conditions.js';

/** Fewer leads than these that fit the other filters are searched without asking what the search alone would find. */
const FEW = 2_000;
/** Up to so many leads found by a search are asked one by one for the rest. */
const NARROW = 5_000;
/** Of a beginning that many texts have, so many leads are looked at in each column. */
const LOOKED_AT = 10_000;
/** With so many leads that fit, a page is found sooner by walking along its order than by putting all of them in order. */
const DENSE = 500;

/** How leads are found that fit a search and something else besides. */
export interface SearchPlan {
  /** By the other filters, each of their leads searched. */
  isSifted: boolean;
  /** How many fit, where that was found out on the way. */
  count: number | null;
  /** There are more than `count`. */
  isMore: boolean;
  isDense: boolean;
}

const undecided: SearchPlan = { isSifted: false, count: null, isMore: false, isDense: false };

/**
 * Decides how, in long lists. The cheaper side goes first: few that the search finds are asked for the rest, few that fit the
 * rest are searched. Where both are many, those the search finds first are counted; if they are not all, there are at
 * least so many.
 * @param byOthers finds leads by the other filters alone, up to one over `most`
 */
export async function planSearch(
  ask: (sql: string, values: unknown[]) => Promise<Record<string, unknown>[]>, scope: LeadScope, search: string, others: Condition, byOthers: Condition, most: number,
): Promise<SearchPlan> {
  const numberOf = async ({ sql, values }: Condition): Promise<number> => Number((await ask(`SELECT COUNT(*) AS found FROM (${sql}) some`, values))[0]?.['found'] ?? 0);
  const fitOthers = await numberOf(byOthers);
  if (fitOthers <= FEW) return { ...undecided, isSifted: true };
  const ranges = searchRanges(scope, search);
  let found = 0;
  for (const { from, where } of ranges) {
    if (found <= NARROW) found += await numberOf({ sql: `SELECT 1 FROM ${from} WHERE ${where.sql} LIMIT ${NARROW + 1 - found}`, values: where.values });
  }
  if (found <= NARROW) return undecided;
  if (fitOthers <= most) return { ...undecided, isSifted: true };
  const arms = ranges.map(({ from, where }, arm) => ({
    sql: `SELECT ${arm} AS arm, leads.id, (${others.sql}) AS fits FROM (SELECT id AS looked_at FROM ${from} WHERE ${where.sql} LIMIT ${LOOKED_AT}) one STRAIGHT_JOIN leads ON leads.id = one.looked_at`,
    values: [...others.values, ...where.values],
  }));
  const [seen] = await ask(
    `SELECT COUNT(DISTINCT IF(fits, id, NULL)) AS fit, ${arms.map((_, arm) => `SUM(arm = ${arm}) AS a${arm}`).join(', ')} FROM (${arms.map(({ sql }) => sql).join(' UNION ALL ')}) seen`,
    arms.flatMap(({ values }) => values));
  const fit = Number(seen?.['fit'] ?? 0);
  const isCut = arms.some((_, arm) => Number(seen?.[`a${arm}`] ?? 0) >= LOOKED_AT);
  const isDense = fit >= DENSE;
  if (isCut && !isDense) return undecided;
  return { isSifted: false, count: Math.min(fit, most), isMore: isCut || fit > most, isDense };
}
