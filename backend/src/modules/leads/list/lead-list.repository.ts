import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../../domain/access/lead-scope.js';
import { Database } from '../../../platform/database/database.js';
import { writeCursor, type Cursor } from '../cursor.js';
import { leadColumns, toLead, type Lead } from '../lead.js';
import { allOf } from './condition.js';
import { impliedBy, narrows, siftingCondition, ways, type FewBy, type KnownFilters } from './lead-conditions.js';
import { afterSql, orderSql, type LeadOrder } from './lead-order.js';

/** Counting stops here; screens say "10,000+". */
export const COUNT_CAP = 10_000;

/** Up to so many leads a search looks at every part of every text; in longer lists at beginnings, which indexes hold. */
const SMALL_LIST = 5_000;

/** What was found out about a list before its pages are read. */
export interface Found {
  /** Leads that fit, counted to one over the cap. */
  count: number;
  isSmall: boolean;
  few: FewBy;
}

/**
 * SQL of the leads list. Few leads that fit are found by the indexes of the filters and then ordered; many lie close
 * together in the order, so that one is walked along and those that do not fit are passed over.
 */
@Injectable()
export class LeadListRepository {
  constructor(private readonly database: Database) {}

  /** How many leads fit, to one over the cap. */
  async count(scope: LeadScope, filters: KnownFilters): Promise<Found> {
    const isSmall = await this.isSmallFor(scope, filters);
    const few = await this.fewBy(scope, filters);
    const arms = this.arms(scope, filters, { isSmall, few }, 'leads.id');
    const [row] = await this.database.query<{ found: number }>(`SELECT COUNT(*) AS found FROM (${arms.sql}) some`, arms.values);
    return { count: Math.min(Number(row?.found ?? 0), COUNT_CAP + 1), isSmall, few };
  }

  /** One page and the cursor of the next. */
  async page(scope: LeadScope, filters: KnownFilters, found: Found, order: LeadOrder, limit: number, after: Cursor | null): Promise<{ leads: Lead[]; next: string | null }> {
    const start = after ? afterSql(order, after) : null;
    const isFew = found.count <= COUNT_CAP && narrows(filters, scope);
    const source = isFew ? this.few(scope, filters, found, order) : this.many(scope, filters, found.isSmall, order);
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

  private arms(scope: LeadScope, filters: KnownFilters, { isSmall, few }: Pick<Found, 'isSmall' | 'few'>, columns: string): { sql: string; values: unknown[] } {
    const all = ways(scope, filters, isSmall, few);
    return {
      sql: all.map(({ from, where }) => `(SELECT ${columns} FROM ${from} WHERE ${where.sql} LIMIT ${COUNT_CAP + 1})`).join(' UNION '),
      values: all.flatMap(({ where }) => where.values),
    };
  }

  /** Which of the filters that look into other tables few leads fit; each is counted to the cap in its own index. */
  private async fewBy({ companyId }: LeadScope, { tagIds, custom }: KnownFilters): Promise<FewBy> {
    const isFew = async (sql: string, values: unknown[]): Promise<boolean> => {
      const [row] = await this.database.query<{ found: number }>(`SELECT COUNT(*) AS found FROM (SELECT 1 FROM ${sql} LIMIT ?) some`, [...values, COUNT_CAP + 1]);
      return Number(row!.found) <= COUNT_CAP;
    };
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

  private many(scope: LeadScope, filters: KnownFilters, isSmall: boolean, order: LeadOrder): { sql: string; values: unknown[] } {
    const condition = allOf([siftingCondition(scope, filters, isSmall), impliedBy(filters, order.column)]);
    return { sql: `leads FORCE INDEX (${order.index}) WHERE ${condition.sql}`, values: condition.values };
  }

  private async isSmallFor({ companyId }: LeadScope, filters: KnownFilters): Promise<boolean> {
    if (!filters.search?.trim()) return false;
    const [row] = await this.database.query<{ found: number }>(
      'SELECT COUNT(*) AS found FROM (SELECT 1 FROM leads WHERE company_id = ? AND deleted_at IS NULL LIMIT ?) some', [companyId, SMALL_LIST + 1]);
    return Number(row?.found ?? 0) <= SMALL_LIST;
  }
}
