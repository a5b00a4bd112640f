import { Injectable } from '@nestjs/common';
import type { LeadTier } from '@dmat/shared/scoring/tiers';
import { Database } from '../../../platform/database/database.js';

/** A lead's score as it stands, and what its ledger says. */
export interface ScoreAndSum {
  companyId: number;
  leadId: number;
  score: number;
  tier: LeadTier;
  /** Sum of the rows that have not lapsed. */
  sum: number;
}

/** Scores beside their ledger, over all companies. Reads only; each page is of one moment. */
@Injectable()
export class ScoreSumsQuery {
  constructor(private readonly database: Database) {}

  /** The next leads by id, each with its sum. */
  async after(leadId: number, limit: number, now: Date): Promise<ScoreAndSum[]> {
    const rows = await this.database.query<ScoreAndSum>(
      `SELECT l.company_id AS companyId, l.id AS leadId, l.lead_score AS score, l.tier,
         (SELECT COALESCE(SUM(e.points), 0) FROM score_entries e
          WHERE e.company_id = l.company_id AND e.lead_id = l.id AND (e.expires_at IS NULL OR e.expires_at > ?)) AS sum
       FROM leads l WHERE l.id > ? AND l.deleted_at IS NULL ORDER BY l.id LIMIT ?`, [now, leadId, limit]);
    return rows.map((row) => ({ ...row, sum: Number(row.sum) }));
  }
}
