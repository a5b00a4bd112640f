import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** A row of the score ledger, for showing. */
export interface ShownScoreEntry {
  rule: string;
  points: number;
  activityId: number;
  occurredAt: Date;
  expiresAt: Date | null;
}

/** What the page of one lead shows of other modules' tables. Reads only. */
@Injectable()
export class LeadPageQuery {
  constructor(private readonly database: Database) {}

  /** The rows that make a score, newest first; lapsed ones count no more and are left out. */
  scoreEntries(companyId: number, leadId: number, now: Date): Promise<ShownScoreEntry[]> {
    return this.database.query<ShownScoreEntry>(
      `SELECT rule, points, activity_id AS activityId, occurred_at AS occurredAt, expires_at AS expiresAt FROM score_entries
       WHERE company_id = ? AND lead_id = ? AND (expires_at IS NULL OR expires_at > ?) ORDER BY occurred_at DESC, id DESC LIMIT 1000`,
      [companyId, leadId, now]);
  }

  /** Points by activity, for those that brought any. */
  async points(companyId: number, leadId: number, activityIds: readonly number[]): Promise<Map<number, number>> {
    if (activityIds.length === 0) return new Map();
    const rows = await this.database.query<{ activityId: number; points: number | string }>(
      `SELECT activity_id AS activityId, SUM(points) AS points FROM score_entries
       WHERE company_id = ? AND lead_id = ? AND activity_id IN (?) GROUP BY activity_id`, [companyId, leadId, [...activityIds]]);
    return new Map(rows.map((row) => [row.activityId, Number(row.points)]));
  }
}
