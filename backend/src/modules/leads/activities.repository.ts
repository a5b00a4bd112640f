import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { RowIds } from '../../platform/database/row-ids.js';

/** One thing a lead did or that was done to them, before it is written. */
export interface NewActivity {
  leadId: number;
  kind: string;
  /** What people read, at most 255 characters. */
  title: string;
  detail?: string | null;
  url?: string | null;
  /** Id of what it is about: a submission, a message. */
  subjectId?: number | null;
  /** The visit it happened in: decimal digits of a BIGINT. */
  session?: string | null;
  /** Who of the team did it. */
  actor?: string | null;
  occurredAt: Date;
}

/** A row of the timeline. */
export interface StoredActivity {
  id: number;
  leadId: number;
  kind: string;
  title: string;
  detail: string | null;
  url: string | null;
  subjectId: number | null;
  /** The visit it happened in, where the visitor agreed to be recognised: decimal digits of a BIGINT. */
  session: string | null;
  /** Who of the team did it; null for what the lead or the product did. */
  actor: string | null;
  occurredAt: Date;
}

/** After which row a page of the timeline goes on. */
export interface TimelinePosition {
  occurredAt: string;
  id: number;
}

/** The columns of {@link StoredActivity}, named as its properties. */
export const activityColumns = 'id, lead_id AS leadId, kind, title, detail, url, subject_id AS subjectId, CAST(session_id AS CHAR) AS session, actor, occurred_at AS occurredAt';

/** SQL over the timeline. */
@Injectable()
export class ActivitiesRepository {
  constructor(private readonly database: Database, private readonly ids: RowIds) {}

  /** Writes any number of rows in one statement; answers their ids in order. */
  async insert(tx: Tx, rows: readonly (NewActivity & { companyId: number })[]): Promise<number[]> {
    if (rows.length === 0) return [];
    const result: { insertId: number } = await tx.query(
      'INSERT INTO activities (company_id, lead_id, kind, title, detail, url, subject_id, session_id, actor, occurred_at) VALUES ?',
      [rows.map((row) => [row.companyId, row.leadId, row.kind, row.title.slice(0, 255), row.detail?.slice(0, 1024) ?? null,
        row.url?.slice(0, 2048) ?? null, row.subjectId ?? null, row.session ?? null, row.actor ?? null, row.occurredAt])]);
    return this.ids.of(result, rows.length);
  }

  /** Rows by id, in no order. */
  async byIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<StoredActivity[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT ${activityColumns} FROM activities WHERE company_id = ? AND id IN (?)`;
    return tx ? tx.query(sql, [companyId, ids]) : this.database.query<StoredActivity>(sql, [companyId, [...ids]]);
  }

  /** A lead's activities since a moment, newest first; at most 200. */
  async since(tx: Tx, companyId: number, leadId: number, from: Date): Promise<StoredActivity[]> {
    return tx.query(`SELECT ${activityColumns} FROM activities WHERE company_id = ? AND lead_id = ? AND occurred_at >= ? ORDER BY occurred_at DESC LIMIT 200`, [companyId, leadId, from]);
  }

  /** A lead's timeline, newest first. */
  async page(companyId: number, leadId: number, limit: number, kind?: string, after?: TimelinePosition): Promise<StoredActivity[]> {
    return this.database.query<StoredActivity>(
      `SELECT ${activityColumns} FROM activities WHERE company_id = ? AND lead_id = ?${kind ? ' AND kind = ?' : ''}
       ${after ? 'AND (occurred_at < ? OR (occurred_at = ? AND id < ?))' : ''} ORDER BY occurred_at DESC, id DESC LIMIT ?`,
      [companyId, leadId, ...(kind ? [kind] : []), ...(after ? [new Date(after.occurredAt), new Date(after.occurredAt), after.id] : []), limit]);
  }

  /** How often a lead did what. */
  async counts(companyId: number, leadId: number): Promise<Record<string, number>> {
    const rows = await this.database.query<{ kind: string; times: number }>(
      'SELECT kind, COUNT(*) AS times FROM activities WHERE company_id = ? AND lead_id = ? GROUP BY kind', [companyId, leadId]);
    return Object.fromEntries(rows.map((row) => [row.kind, Number(row.times)]));
  }
}
