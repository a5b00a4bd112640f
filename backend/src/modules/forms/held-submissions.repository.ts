import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { submissionColumns, toSubmission, type SpamState, type StoredSubmission } from './submissions.repository.js';

/** Submissions of one person that wait for the same button are at most so many that count; the rest are the same once more. */
const MOST_PENDING = 200;

/** SQL over submissions that are held back: for a person to decide, or for their address to be confirmed. */
@Injectable()
export class HeldSubmissionsRepository {
  constructor(private readonly database: Database) {}

  /** One page of those in a state, newest first. */
  async page(companyId: number, state: SpamState, beforeId: number | null, limit: number): Promise<StoredSubmission[]> {
    const rows = await this.database.query<StoredSubmission>(
      `SELECT ${submissionColumns} FROM submissions WHERE company_id = ? AND spam_state = ? AND id < ? ORDER BY id DESC LIMIT ?`,
      [companyId, state, beforeId ?? Number.MAX_SAFE_INTEGER, limit]);
    return rows.map(toSubmission);
  }

  /** How many are in a state, counted up to a cap. */
  async count(companyId: number, state: SpamState, cap: number): Promise<number> {
    const [row] = await this.database.query<{ found: number }>(
      'SELECT COUNT(*) AS found FROM (SELECT id FROM submissions WHERE company_id = ? AND spam_state = ? LIMIT ?) AS some', [companyId, state, cap + 1]);
    return Number(row?.found ?? 0);
  }

  /** Locks those of the submissions that are in one of these states, and reads them. */
  async lock(tx: Tx, companyId: number, ids: readonly number[], states: readonly SpamState[]): Promise<StoredSubmission[]> {
    if (ids.length === 0) return [];
    const rows: StoredSubmission[] = await tx.query(
      `SELECT ${submissionColumns} FROM submissions WHERE company_id = ? AND id IN (?) AND spam_state IN (?) ORDER BY id FOR UPDATE`, [companyId, ids, states]);
    return rows.map(toSubmission);
  }

  /** The newest submissions that wait in quarantine only because nothing proves that a person sent them, and locks them. */
  async lockUnproven(tx: Tx, companyId: number, reasons: readonly string[], since: Date): Promise<StoredSubmission[]> {
    const rows: StoredSubmission[] = await tx.query(
      `SELECT ${submissionColumns} FROM submissions WHERE company_id = ? AND spam_state = 'quarantined' AND spam_reason IN (?) AND received_at > ?
       ORDER BY id DESC LIMIT ? FOR UPDATE`, [companyId, reasons, since, MOST_PENDING]);
    return rows.map(toSubmission);
  }

  /** Lets a submission through: it belongs to this lead from now on. */
  async release(tx: Tx, companyId: number, released: readonly { id: number; leadId: number | null; optIn: string }[]): Promise<void> {
    if (released.length === 0) return;
    const [leads, states] = [released.map(() => 'WHEN ? THEN ?').join(' '), released.map(() => 'WHEN ? THEN ?').join(' ')];
    await tx.query(
      `UPDATE submissions SET is_spam = 0, spam_state = 'released', lead_id = CASE id ${leads} END, opt_in = CASE id ${states} END WHERE company_id = ? AND id IN (?)`,
      [...released.flatMap(({ id, leadId }) => [id, leadId]), ...released.flatMap(({ id, optIn }) => [id, optIn]), companyId, released.map(({ id }) => id)]);
  }

  /** Puts away or brings back. @returns how many */
  async move(tx: Tx, companyId: number, ids: readonly number[], from: SpamState, to: SpamState): Promise<number> {
    if (ids.length === 0) return 0;
    const done: { affectedRows: number } = await tx.query(
      'UPDATE submissions SET spam_state = ? WHERE company_id = ? AND id IN (?) AND spam_state = ?', [to, companyId, ids, from]);
    return done.affectedRows;
  }

  /** The newest submissions of a lead that wait for the address to be confirmed, and locks them. */
  async lockPending(tx: Tx, companyId: number, leadId: number): Promise<StoredSubmission[]> {
    const rows: StoredSubmission[] = await tx.query(
      `SELECT ${submissionColumns} FROM submissions WHERE company_id = ? AND lead_id = ? AND opt_in = 'pending' ORDER BY id DESC LIMIT ? FOR UPDATE`,
      [companyId, leadId, MOST_PENDING]);
    return rows.map(toSubmission);
  }

  /** The address is confirmed: all that waited for it counts. */
  async confirmPending(tx: Tx, companyId: number, leadId: number): Promise<void> {
    await tx.query(`UPDATE submissions SET opt_in = 'confirmed' WHERE company_id = ? AND lead_id = ? AND opt_in = 'pending'`, [companyId, leadId]);
  }
}
