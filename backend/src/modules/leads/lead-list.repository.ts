import { Injectable } from '@nestjs/common';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { Database } from '../../platform/database/database.js';
import { readCursor, writeCursor, type Cursor } from './cursor.js';
import type { LeadSort, ListLeads } from './dto/list-leads.dto.js';
import { leadColumns, toLead, type Lead } from './lead.js';

/** Counting stops here; screens say "10,000+". */
export const COUNT_CAP = 10_000;

type Field = LeadSort extends infer S ? (S extends `-${infer F}` ? F : S) : never;

/** What each order reads: its column, the value in a cursor, and that value back as the column has it. */
const orders: Record<Field, { column: string; of: (lead: Lead) => string | number; back: (value: string | number) => unknown; isRight: (value: unknown) => boolean }> = {
  created_at: timeOrder('created_at', (lead) => lead.createdAt),
  last_activity_at: timeOrder('last_activity_at', (lead) => lead.lastActivityAt),
  lead_score: { column: 'lead_score', of: (lead) => lead.leadScore, back: (value) => value, isRight: Number.isSafeInteger },
  name: textOrder('name', (lead) => lead.name),
  email: textOrder('email_normal', (lead) => lead.email),
};

/** SQL of the leads list: filters, a keyset page, and a capped count. */
@Injectable()
export class LeadListRepository {
  constructor(private readonly database: Database) {}

  /** One page and the cursor of the next. Two leads alike in the order's value are told apart by id. */
  async page(scope: LeadScope, query: ListLeads): Promise<{ leads: Lead[]; next: string | null }> {
    const isDown = query.sort.startsWith('-');
    const order = orders[query.sort.replace('-', '') as Field];
    const filter = filterOf(scope, query);
    const after = query.cursor === undefined ? null : readCursor(query.cursor, order.isRight);
    const [direction, beyond] = isDown ? ['DESC', '<'] : ['ASC', '>'];
    const start = after ? afterCursor(order.column, beyond!, order.back(after[0]), after[1]) : null;
    const rows = await this.database.query<Lead>(
      `SELECT ${leadColumns}, email_normal AS emailNormal FROM leads
       WHERE ${[filter.sql, ...(start ? [start.sql] : [])].join(' AND ')}
       ORDER BY ${order.column} ${direction}, id ${direction} LIMIT ?`,
      [...filter.values, ...(start?.values ?? []), query.limit + 1]);
    const leads = rows.slice(0, query.limit).map(toLead);
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
    return { leads: leads.map(withoutKey), next: last ? writeCursor(cursorOf(last, order.of)) : null };
  }

  /** How many leads fit the filters, counted to one over the cap. */
  async count(scope: LeadScope, query: ListLeads): Promise<number> {
    const filter = filterOf(scope, query);
    const [row] = await this.database.query<{ found: number }>(
      `SELECT COUNT(*) AS found FROM (SELECT 1 FROM leads WHERE ${filter.sql} LIMIT ?) some`, [...filter.values, COUNT_CAP + 1]);
    return Number(row?.found ?? 0);
  }
}

interface Condition {
  sql: string;
  values: unknown[];
}

function filterOf({ companyId, ownerId }: LeadScope, query: ListLeads): Condition {
  const parts: Condition[] = [{ sql: 'company_id = ? AND deleted_at IS NULL', values: [companyId] }];
  if (ownerId !== null) parts.push({ sql: 'assigned_to = ?', values: [ownerId] });
  for (const column of ['status', 'tier', 'source', 'channel'] as const) {
    const words = query[column];
    if (words !== undefined) parts.push(words.length > 0 ? { sql: `${column} IN (?)`, values: [words] } : { sql: 'FALSE', values: [] });
  }
  if (query.landing_page_id !== undefined) parts.push({ sql: 'landing_page_id = ?', values: [query.landing_page_id] });
  if (query.created_from !== undefined) parts.push({ sql: 'created_at >= ?', values: [new Date(query.created_from)] });
  if (query.created_to !== undefined) parts.push({ sql: 'created_at < ?', values: [new Date(query.created_to)] });
  if (query.tag !== undefined && query.tag.length > 0) {
    parts.push({
      sql: `EXISTS (SELECT 1 FROM lead_tags JOIN tags ON tags.id = lead_tags.tag_id
        WHERE lead_tags.company_id = leads.company_id AND lead_tags.lead_id = leads.id AND tags.name IN (?))`,
      values: [query.tag],
    });
  }
  const search = query.search?.trim();
  if (search) {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push({ sql: '(email LIKE ? OR name LIKE ? OR company_name LIKE ? OR phone LIKE ?)', values: [like, like, like, like] });
  }
  return { sql: parts.map((part) => part.sql).join(' AND '), values: parts.flatMap((part) => part.values) };
}

function afterCursor(column: string, beyond: string, value: unknown, id: number): Condition {
  return { sql: `(${column} ${beyond} ? OR (${column} = ? AND id ${beyond} ?))`, values: [value, value, id] };
}

function cursorOf(row: Lead, of: (lead: Lead) => string | number): Cursor {
  const { emailNormal } = row as Lead & { emailNormal: string };
  return [of({ ...row, email: emailNormal }), row.id];
}

function withoutKey(lead: Lead): Lead {
  const { emailNormal: _key, ...rest } = lead as Lead & { emailNormal?: string };
  return rest;
}

function timeOrder(column: string, of: (lead: Lead) => Date) {
  return {
    column,
    of: (lead: Lead) => of(lead).toISOString(),
    back: (value: string | number) => new Date(value),
    isRight: (value: unknown) => typeof value === 'string' && Number.isFinite(Date.parse(value)),
  };
}

function textOrder(column: string, of: (lead: Lead) => string) {
  return { column, of, back: (value: string | number) => value, isRight: (value: unknown) => typeof value === 'string' && value.length <= 255 };
}
