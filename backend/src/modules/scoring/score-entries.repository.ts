import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import type { ScoreEntry } from '../../domain/scoring/decide-entries.js';

/** A ledger row with the lead it belongs to. */
export interface LeadScoreEntry extends ScoreEntry {
  leadId: number;
}

/** Which rows of the ledger new activities have to be weighed against. */
export interface LedgerSearch {
  leadIds: readonly number[];
  /** Rows of this span, for the caps. */
  from: Date;
  to: Date;
  /** Rows of any time about these, for rules that count a subject once. */
  subjectIds: readonly number[];
  activityIds: readonly number[];
}

const columns = 'lead_id AS leadId, rule, points, activity_id AS activityId, subject_id AS subjectId, occurred_at AS occurredAt, expires_at AS expiresAt';

/** The ledger of scores. Rows are added, never changed. */
@Injectable()
export class ScoreEntriesRepository {
  /** Rows that bear on a decision. Call it with the leads locked. */
  async find(tx: Tx, companyId: number, search: LedgerSearch): Promise<LeadScoreEntry[]> {
    return tx.query(
      `SELECT ${columns} FROM score_entries WHERE company_id = ? AND lead_id IN (?)
       AND (occurred_at BETWEEN ? AND ? OR activity_id IN (?) OR subject_id IN (?))`,
      [companyId, search.leadIds, search.from, search.to, [0, ...search.activityIds], [0, ...search.subjectIds]]);
  }

  /** Adds rows; one that is there already stays as it is. */
  async add(tx: Tx, companyId: number, entries: readonly LeadScoreEntry[]): Promise<void> {
    if (entries.length === 0) return;
    tx.later(
      `INSERT INTO score_entries (company_id, lead_id, rule, activity_id, subject_id, points, occurred_at, expires_at) VALUES ?
       ON DUPLICATE KEY UPDATE id = id`,
      [entries.map((entry) => [companyId, entry.leadId, entry.rule, entry.activityId, entry.subjectId, entry.points, entry.occurredAt, entry.expiresAt])]);
  }

  /** The sum of each lead's rows that have not lapsed; leads without rows are absent. */
  async sums(tx: Tx, companyId: number, leadIds: readonly number[], now: Date): Promise<Map<number, number>> {
    const rows: { leadId: number; score: number | string }[] = await tx.query(
      `SELECT lead_id AS leadId, SUM(points) AS score FROM score_entries
       WHERE company_id = ? AND lead_id IN (?) AND (expires_at IS NULL OR expires_at > ?) GROUP BY lead_id`, [companyId, leadIds, now]);
    return new Map(rows.map((row) => [row.leadId, Number(row.score)]));
  }
}
