import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { Database } from '../../../platform/database/database.js';
import { writeCursor, type Cursor } from '../cursor.js';
import { leadColumns, toLead, type Lead } from '../lead.js';
import { allOf } from './condition.js';
import { impliedBy, narrows, siftingCondition, ways, type FewBy, type KnownFilters, type Plan } from './lead-conditions.js';
import { planSearch } from './plan-search.js';
import { afterSql, orderSql, type LeadOrder } from './lead-order.js';

/** Counting stops here; screens say "10,000+". */
export const COUNT_CAP = 10_000;

/** Up to so many leads a search looks at every part of every text; in longer lists at beginnings, which indexes hold. */
const SMALL_LIST = 5_000;

/** What was found out about a list before its pages are read. */
export interface Found extends Plan {
  /** Leads that fit, counted to the cap; at least so many where there are more. */
  count: number;
  isMore: boolean;
  /** So many that a page is found by walking along its order. */
  isDense: boolean;
}

/**
 * SQL of the leads list. Few leads that fit are found by the indexes of the filters and then ordered; many lie close
 * together in the order, so that one is walked along and those that do not fit are passed over.
 */
@Injectable()
export class LeadListRepository {
  constructor(private readonly database: Database) {}

  /** How many leads fit, and how they are best found. */
  async count(scope: LeadScope, filters: KnownFilters): Promise<Found> {
    const plan = { isSmall: await this.isSmallFor(scope, filters), few: await this.fewBy(scope, filters), isSifted: false };
    const search = filters.search?.trim();
    const rest = { ...filters, search: undefined };
    if (search && !plan.isSmall && narrows(rest, scope)) {
      const planned = await planSearch((sql, values) => this.database.query(sql, values), scope, search, siftingCondition(scope, rest, false), this.arms(scope, rest, plan, 'leads.id'), COUNT_CAP);
      plan.isSifted = planned.isSifted;
      if (planned.count !== null) return { ...plan, count: planned.count, isMore: planned.isMore, isDense: planned.isDense };
    }
    const arms = this.arms(scope, filters, plan, 'leads.id');
    const count = await this.numberOf(arms.sql, arms.values);
    return { ...plan, count: Math.min(count, COUNT_CAP), isMore: count > COUNT_CAP, isDense: false };
  }

  /** One page and the cursor of the next. */
  async page(scope: LeadScope, filters: KnownFilters, found: Found, order: LeadOrder, limit: number, after: Cursor | null): Promise<{ leads: Lead[]; next: string | null }> {
    const start = after ? afterSql(order, after) : null;
    const isFew = !found.isMore && !found.isDense && narrows(filters, scope);
    const isByText = !isFew && !found.isSmall && Boolean(filters.search?.trim()) && (order.column === 'name' || order.column === 'email_normal');
    const source = isFew ? this.few(scope, filters, found, order) : isByText ? this.first(scope, filters, found, order, limit + 1, start) : this.many(scope, filters, found.isSmall, order);
    const ids = `SELECT id, ${order.column} FROM ${source.sql}${start ? ` AND ${start.sql}` : ''} ORDER BY ${orderSql(order)} LIMIT ?`;
    const rows = await this.database.query<Lead & { orderedBy: unknown }>(
      `SELECT ${leadColumns.replaceAll(/(^|, *\n? *)([a-z_]+)/g, '$1leads.$2')}, page.${order.column} AS orderedBy
       FROM (${ids}) page JOIN leads ON leads.id = page.id ORDER BY ${orderSql(order).replaceAll(/(^|, )/g, '$1page.')}`,
      [...source.values, ...(start?.values ?? []), limit + 1]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      leads: rows.slice(0, limit).map(({ orderedBy: _, ...lead }) => toLead(lead)),
      next: last ? writeCursor([order.toCursor(last.orderedBy), last.id]) : null,
    };
  }

  /** The next ids that fit, from the lowest up; for work on all of them. */
  async idsAfter(scope: LeadScope, filters: KnownFilters, after: number, upTo: number, limit: number): Promise<number[]> {
    const isSmall = await this.isSmallFor(scope, filters);
    const condition = siftingCondition(scope, filters, isSmall);
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM leads FORCE INDEX (PRIMARY) WHERE ${condition.sql} AND id > ? AND id <= ? ORDER BY id LIMIT ?`, [...condition.values, after, upTo, limit]);
    return rows.map((row) => row.id);
  }

  /** How many leads fit, counted to the end; for work on all of them. */
  async countAll(scope: LeadScope, filters: KnownFilters): Promise<number> {
    const condition = siftingCondition(scope, filters, await this.isSmallFor(scope, filters));
    const [row] = await this.database.query<{ found: number }>(`SELECT COUNT(*) AS found FROM leads WHERE ${condition.sql}`, condition.values);
    return Number(row!.found);
  }

  /** The highest id a lead has; those that come later are not among "all that fit now". */
  async highestId(): Promise<number> {
    const [row] = await this.database.query<{ id: number }>('SELECT id FROM leads ORDER BY id DESC LIMIT 1');
    return row?.id ?? 0;
  }

  private async numberOf(sql: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ found: number }>(`SELECT COUNT(*) AS found FROM (${sql}) some`, values);
    return Number(row?.found ?? 0);
  }

  private arms(scope: LeadScope, filters: KnownFilters, plan: Plan, columns: string, tail = { sql: `LIMIT ${COUNT_CAP + 1}`, values: [] as unknown[] }): { sql: string; values: unknown[] } {
    const all = ways(scope, filters, plan);
    return {
      sql: all.map(({ from, where }) => `(SELECT ${columns} FROM ${from} WHERE ${where.sql} ${tail.sql})`).join(' UNION '),
      values: all.flatMap(({ where }) => [...where.values, ...tail.values]),
    };
  }

  /** Which of the filters that look into other tables few leads fit; each is counted to the cap in its own index. */
  private async fewBy({ companyId }: LeadScope, { tagIds, custom }: KnownFilters): Promise<FewBy> {
    const isFew = async (sql: string, values: unknown[]): Promise<boolean> => await this.numberOf(`SELECT 1 FROM ${sql} LIMIT ?`, [...values, COUNT_CAP + 1]) <= COUNT_CAP;
    const tags = tagIds && tagIds.length > 0 ? await isFew('lead_tags WHERE company_id = ? AND tag_id IN (?)', [companyId, tagIds]) : false;
    if (tags) return { tags, custom: null };
    for (const [index, { fieldId, isMissing, on }] of custom.entries()) {
      if (!isMissing && await isFew(`lead_field_values WHERE company_id = ? AND field_id = ? AND ${on.sql}`, [companyId, fieldId, ...on.values])) return { tags, custom: index };
    }
    return { tags, custom: null };
  }

  private few(scope: LeadScope, filters: KnownFilters, found: Found, order: LeadOrder): { sql: string; values: unknown[] } {
    const arms = this.arms(scope, filters, found, `leads.id, leads.${order.column}`);
    return { sql: `(${arms.sql}) few WHERE TRUE`, values: arms.values };
  }

  /** Of many that a search finds, the first of each of its indexes: in the order of the texts that are searched they lie together, and walking would pass by all others. */
  private first(scope: LeadScope, filters: KnownFilters, plan: Plan, order: LeadOrder, limit: number, start: { sql: string; values: unknown[] } | null): { sql: string; values: unknown[] } {
    const tail = { sql: `${start ? `AND ${start.sql} ` : ''}ORDER BY ${orderSql(order)} LIMIT ${limit}`, values: start?.values ?? [] };
    const arms = this.arms(scope, filters, plan, `leads.id, leads.${order.column}`, tail);
    return { sql: `(${arms.sql}) first WHERE TRUE`, values: arms.values };
  }

  private many(scope: LeadScope, filters: KnownFilters, isSmall: boolean, order: LeadOrder): { sql: string; values: unknown[] } {
    const condition = allOf([siftingCondition(scope, filters, isSmall), impliedBy(filters, order.column)]);
    return { sql: `leads FORCE INDEX (${order.index}) WHERE ${condition.sql}`, values: condition.values };
  }

  private async isSmallFor({ companyId }: LeadScope, filters: KnownFilters): Promise<boolean> {
    if (!filters.search?.trim()) return false;
    return await this.numberOf('SELECT 1 FROM leads WHERE company_id = ? AND deleted_at IS NULL LIMIT ?', [companyId, SMALL_LIST + 1]) <= SMALL_LIST;
  }
}
