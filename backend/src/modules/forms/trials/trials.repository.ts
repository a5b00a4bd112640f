import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** A form whose trial is due, with the page it stands on. */
export interface DueForm {
  companyId: number;
  formId: number;
  formUid: string;
  siteId: number;
  pageId: number;
  postId: number;
  url: string;
}

/** What a trial found. */
export interface TrialResult {
  status: 'ok' | 'failed' | 'silent';
  /** What is wrong and what to do. */
  detail: string;
}

/** SQL over the trials of forms. */
@Injectable()
export class TrialsRepository {
  constructor(private readonly database: Database) {}

  /** Published forms that were not tried since a time; those that failed then, since a nearer one. */
  due(since: Date, failedSince: Date, limit: number): Promise<DueForm[]> {
    return this.database.query<DueForm>(
      `SELECT f.company_id AS companyId, f.id AS formId, f.uid AS formUid, f.site_id AS siteId, p.id AS pageId, p.wp_post_id AS postId, p.url
       FROM forms f JOIN landing_pages p ON p.company_id = f.company_id AND p.id = f.landing_page_id
       LEFT JOIN form_checks c ON c.company_id = f.company_id AND c.form_id = f.id
       WHERE f.status = 'active' AND f.welcome IS NOT NULL AND p.status = 'published'
         AND (c.checked_at IS NULL OR c.checked_at < IF(c.status = 'failed', ?, ?))
       ORDER BY c.checked_at, f.id LIMIT ?`, [failedSince, since, limit]);
  }

  /** Notes that a trial begins; until it is over the last result stands. */
  async begin({ companyId, formId }: DueForm, trial: string, now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO form_checks (company_id, form_id, checked_at, status, trial) VALUES (?, ?, ?, 'ok', ?)
       ON DUPLICATE KEY UPDATE trial = VALUES(trial), received_at = NULL, checked_at = VALUES(checked_at)`, [companyId, formId, now, trial]);
  }

  /** The trial arrived; answers whether one was under way. */
  async receive(companyId: number, trial: string, now: Date): Promise<boolean> {
    const [done] = await this.database.pool.query('UPDATE form_checks SET received_at = ? WHERE company_id = ? AND trial = ?', [now, companyId, trial]);
    return (done as { affectedRows: number }).affectedRows > 0;
  }

  /** Whether the trial arrived. */
  async isReceived({ companyId, formId }: DueForm): Promise<boolean> {
    const [row] = await this.database.query<{ received_at: Date | null }>('SELECT received_at FROM form_checks WHERE company_id = ? AND form_id = ?', [companyId, formId]);
    return row?.received_at != null;
  }

  async end({ companyId, formId }: DueForm, { status, detail }: TrialResult, now: Date): Promise<void> {
    await this.database.query(
      `UPDATE form_checks SET status = ?, detail = ?, checked_at = ?, ok_at = IF(? = 'ok', ?, ok_at),
         failing_since = IF(? = 'ok', NULL, COALESCE(failing_since, ?)) WHERE company_id = ? AND form_id = ?`,
      [status, detail.slice(0, 500), now, status, now, status, now, companyId, formId]);
  }
}
