import { Injectable } from '@nestjs/common';
import type { Answers } from '@dmat/shared/forms/form-definition';
import type { Touch } from '@dmat/shared/tracking/touch';
import { Database, type Tx } from '../../platform/database/database.js';
import { RowIds } from '../../platform/database/row-ids.js';

/** How a submission reached the backend: by the page's script, as a plain form post, or through the site. */
export type Via = 'script' | 'form' | 'relay';

/** Whether a submission waits for its address to be confirmed. */
export type OptInOfSubmission = 'none' | 'pending' | 'confirmed';

/** Where a submission that looked like spam stands: waiting for a person, let through, or put away. */
export type SpamState = 'none' | 'quarantined' | 'released' | 'deleted';

/** A submission before it is written. */
export interface NewSubmission {
  companyId: number;
  uuid: string;
  formId: number;
  formVersion: string;
  leadId: number | null;
  landingPageId: number | null;
  pageRevision: number;
  answers: Answers;
  pageUrl: string;
  referrer: string;
  touch: { first: Touch | null; last: Touch | null };
  visitorUid: string | null;
  userAgent: string;
  spamReason: string | null;
  /** What a form with double opt-in sent counts once its address is confirmed. */
  optIn: OptInOfSubmission;
  /** Keyed hash of the address it was sent from, the evidence of a consent that counts only later. */
  ipHash: string | null;
  via: Via;
  occurredAt: Date;
  receivedAt: Date;
}

/** A submission as kept. */
export interface StoredSubmission extends Omit<NewSubmission, 'companyId'> {
  id: number;
  isSpam: boolean;
  spamState: SpamState;
}

/** The columns of {@link StoredSubmission}, named as its properties. */
export const submissionColumns = `id, uuid, form_id AS formId, form_version AS formVersion, lead_id AS leadId, landing_page_id AS landingPageId,
  page_revision AS pageRevision, answers, page_url AS pageUrl, referrer, touch, visitor_uid AS visitorUid, user_agent AS userAgent,
  is_spam AS isSpam, spam_reason AS spamReason, spam_state AS spamState, opt_in AS optIn, ip_hash AS ipHash, via, occurred_at AS occurredAt, received_at AS receivedAt`;

/** The key under which a submission is known by its client. */
export function sentKey(companyId: number, uuid: string): string {
  return `${companyId} ${uuid}`;
}

/** Set-wise SQL over submissions. */
@Injectable()
export class SubmissionsRepository {
  constructor(private readonly database: Database, private readonly ids: RowIds) {}

  /** Ids of the submissions that are stored already, by {@link sentKey}. */
  async stored(tx: Tx, sent: readonly { companyId: number; uuid: string }[]): Promise<Map<string, number>> {
    const rows: { id: number; company_id: number; uuid: string }[] = await tx.query(
      'SELECT id, company_id, uuid FROM submissions WHERE (company_id, uuid) IN (?)', [sent.map((one) => [one.companyId, one.uuid])]);
    return new Map(rows.map((row) => [sentKey(row.company_id, row.uuid), row.id]));
  }

  /**
   * Writes submissions in one statement. A UUID that is stored already makes the whole statement fail (ER_DUP_ENTRY).
   * Answers their ids in order.
   */
  async insert(tx: Tx, rows: readonly NewSubmission[]): Promise<number[]> {
    const result: { insertId: number } = await tx.query(
      `INSERT INTO submissions (company_id, uuid, form_id, form_version, lead_id, landing_page_id, page_revision, answers, page_url,
         referrer, touch, visitor_uid, user_agent, is_spam, spam_reason, spam_state, opt_in, ip_hash,
         via, occurred_at, received_at) VALUES ?`,
      [rows.map((row) => [row.companyId, row.uuid, row.formId, row.formVersion, row.leadId, row.landingPageId, row.pageRevision,
        JSON.stringify(row.answers), row.pageUrl, row.referrer, JSON.stringify(row.touch), row.visitorUid, row.userAgent,
        row.spamReason === null ? 0 : 1, row.spamReason, row.spamReason === null ? 'none' : 'quarantined', row.optIn, row.ipHash,
        row.via, row.occurredAt, row.receivedAt])]);
    return this.ids.of(result, rows.length);
  }

  /** Submissions by id, in no order. */
  async byIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<StoredSubmission[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT ${submissionColumns} FROM submissions WHERE company_id = ? AND id IN (?)`;
    const rows: StoredSubmission[] = tx ? await tx.query(sql, [companyId, ids]) : await this.database.query<StoredSubmission>(sql, [companyId, [...ids]]);
    return rows.map(toSubmission);
  }

  /** The newest 50 submissions of a lead. */
  async ofLead(companyId: number, leadId: number): Promise<StoredSubmission[]> {
    const rows = await this.database.query<StoredSubmission>(
      `SELECT ${submissionColumns} FROM submissions WHERE company_id = ? AND lead_id = ? ORDER BY id DESC LIMIT 50`, [companyId, leadId]);
    return rows.map(toSubmission);
  }
}

/** A submission from a row; MariaDB hands JSON out as text. */
export function toSubmission(row: StoredSubmission): StoredSubmission {
  const read = <T>(value: T | string): T => (typeof value === 'string' ? JSON.parse(value) as T : value);
  return { ...row, answers: read(row.answers), touch: read(row.touch ?? { first: null, last: null }), isSpam: Boolean(row.isSpam) };
}
