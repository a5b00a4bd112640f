import { Injectable } from '@nestjs/common';
import type { LocalDay } from '../../../domain/reports/local-day.js';
import { Database, type Tx } from '../../../platform/database/database.js';
import { counted, type Addition, type Additions } from './count-rows.js';

/** One table of counts: its columns, and the SELECT that makes its rows of one site's day from the events. */
interface Rollup {
  table: string;
  key: readonly string[];
  counts: readonly string[];
  /** After `SELECT company_id, day, site_id,`; what events it takes and how it groups them. */
  select: string;
  where: string;
}

/** One local day of one site. */
export interface SiteDay {
  companyId: number;
  siteId: number;
  day: LocalDay;
  from: Date;
  to: Date;
}

const sumOf = (type: number): string => `SUM(event_type = ${type})`;
const field = "JSON_UNQUOTE(JSON_EXTRACT(event_data, '$.field'))";
const { pageView, formView, formStart, formSubmit, fieldLeave } = counted;

const pageDays: Rollup = {
  table: 'page_days', key: ['page_id'], counts: ['views', 'form_views', 'form_starts', 'submissions'],
  select: `page_id, ${[pageView, formView, formStart, formSubmit].map(sumOf).join(', ')}`,
  where: `event_type IN (${pageView}, ${formView}, ${formStart}, ${formSubmit})`,
};
const pageVisitors: Rollup = {
  table: 'page_visitors', key: ['page_id', 'visitor_id'], counts: [],
  select: 'page_id, visitor_id', where: `event_type = ${pageView} AND visitor_id IS NOT NULL`,
};
const formDays: Rollup = {
  table: 'form_days', key: ['form_uid'], counts: ['views', 'starts', 'submissions'],
  select: `form_uid, ${[formView, formStart, formSubmit].map(sumOf).join(', ')}`,
  where: `event_type IN (${formView}, ${formStart}, ${formSubmit}) AND form_uid IS NOT NULL`,
};
const fieldDays: Rollup = {
  table: 'field_days', key: ['form_uid', 'field'], counts: ['left_at'],
  select: `form_uid, ${field} AS field, COUNT(*)`,
  where: `event_type = ${fieldLeave} AND form_uid IS NOT NULL AND ${field} COLLATE utf8mb4_bin REGEXP '^[a-z0-9_]{1,64}$'`,
};
/** Every table of counts. */
export const rollups: readonly Rollup[] = [pageDays, pageVisitors, formDays, fieldDays];

/** SQL over the tables of counts. */
@Injectable()
export class RollupsRepository {
  constructor(private readonly database: Database) {}

  /** Adds what a batch counted; of each table one statement, and none when there is nothing. */
  async add(tx: Tx, additions: Additions): Promise<void> {
    await this.addTo(tx, pageDays, additions.pageDays);
    await this.addTo(tx, formDays, additions.formDays);
    await this.addTo(tx, fieldDays, additions.fieldDays);
    if (additions.pageVisitors.length === 0) return;
    await tx.query(`INSERT INTO page_visitors (company_id, day, site_id, page_id, visitor_id)
      VALUES (${additions.pageVisitors.join('),(')}) ON DUPLICATE KEY UPDATE visitor_id = page_visitors.visitor_id`);
  }

  private async addTo(tx: Tx, { table, key, counts }: Rollup, additions: readonly Addition[]): Promise<void> {
    if (additions.length === 0) return;
    await tx.query(`INSERT INTO ${table} (company_id, day, site_id, ${[...key, ...counts].join(', ')})
      VALUES ${additions.map((one) => `(${one.key},${one.counts.join(',')})`).join(',')}
      ON DUPLICATE KEY UPDATE ${counts.map((column) => `${column} = ${column} + VALUES(${column})`).join(', ')}`);
  }

  /** Makes the rows of a site's day again from its events; waits for events that are being stored. */
  async rebuild(tx: Tx, day: SiteDay): Promise<void> {
    for (const rollup of rollups) {
      const columns = [...rollup.key, ...rollup.counts];
      await tx.query(`DELETE FROM ${rollup.table} WHERE company_id = ? AND day = ? AND site_id = ?`, [day.companyId, day.day, day.siteId]);
      await tx.query(
        `INSERT INTO ${rollup.table} (company_id, day, site_id, ${columns.join(', ')})
         ${rawOf(rollup)} LOCK IN SHARE MODE
         ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`, rawValues(day));
    }
  }

  /** Sums of a site's day as the rollups have them and as its events say, by `table.column`, rows included. */
  async compare(day: SiteDay): Promise<{ name: string; rollup: number; raw: number }[]> {
    const found: { name: string; rollup: number; raw: number }[] = [];
    for (const { table, counts, ...rollup } of rollups) {
      const sums = ['COUNT(*) AS `rows`', ...counts.map((column) => `COALESCE(SUM(${column}), 0) AS ${column}`)].join(', ');
      const names = [...rollup.key, ...counts];
      const [[kept], [raw]] = await Promise.all([
        this.database.query<Record<string, number>>(`SELECT ${sums} FROM ${table} WHERE company_id = ? AND day = ? AND site_id = ?`, [day.companyId, day.day, day.siteId]),
        this.database.query<Record<string, number>>(
          `WITH counted (company_id, day, site_id, ${names.join(', ')}) AS (${rawOf({ table, counts, ...rollup })}) SELECT ${sums} FROM counted`, rawValues(day)),
      ]);
      for (const name of ['rows', ...counts]) found.push({ name: `${table}.${name}`, rollup: Number(kept![name]), raw: Number(raw![name]) });
    }
    return found;
  }

  /** Companies and sites with events since a time, and the times of their first and last. */
  async sitesWithEvents(companyId?: number, since = new Date(0)): Promise<{ companyId: number; siteId: number; first: Date; last: Date }[]> {
    return this.database.query(
      `SELECT company_id AS companyId, site_id AS siteId, MIN(occurred_at) AS first, MAX(occurred_at) AS last FROM analytics_events
       WHERE occurred_at >= ? ${companyId === undefined ? '' : 'AND company_id = ?'} GROUP BY company_id, site_id`,
      companyId === undefined ? [since] : [since, companyId]);
  }

  /** Keeps what the last comparison found. */
  async noteCheck(at: Date, days: number, differing: number, example: string): Promise<void> {
    await this.database.query(
      `INSERT INTO rollup_checks (id, at, days, differing, example) VALUES (1, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE at = VALUES(at), days = VALUES(days), differing = VALUES(differing), example = VALUES(example)`,
      [at, days, differing, example.slice(0, 255)]);
  }

  /** What the last comparison found, or null before the first. */
  async lastCheck(): Promise<{ at: Date; days: number; differing: number; example: string } | null> {
    const [row] = await this.database.query<{ at: Date; days: number; differing: number; example: string }>('SELECT at, days, differing, example FROM rollup_checks WHERE id = 1');
    return row ?? null;
  }
}

function rawOf({ select, where, key }: Rollup): string {
  return `SELECT company_id, CAST(? AS DATE) AS day, site_id, ${select} FROM analytics_events
    WHERE company_id = ? AND occurred_at >= ? AND occurred_at < ? AND site_id = ? AND flags & 1 = 0 AND ${where}
    GROUP BY company_id, site_id, ${key.join(', ')}`;
}

function rawValues(day: SiteDay): unknown[] {
  return [day.day, day.companyId, day.from, day.to, day.siteId];
}
