import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';

/** A request to confirm an address, before it is written. */
export interface NewConfirmation {
  mailboxHash: string;
  /** Null while what was sent waits in quarantine and is nobody's. */
  leadId: number | null;
  submissionId: number;
  askedAt: Date;
  expiresAt: Date;
}

/** A request to confirm an address. */
export interface Confirmation extends NewConfirmation {
  id: number;
  companyId: number;
  confirmedAt: Date | null;
  expiredAt: Date | null;
}

const columns = `id, company_id AS companyId, mailbox_hash AS mailboxHash, lead_id AS leadId, submission_id AS submissionId, asked_at AS askedAt,
  expires_at AS expiresAt, confirmed_at AS confirmedAt, expired_at AS expiredAt`;
/** How many are marked in one go. */
const MOST = 500;

/** SQL over requests to confirm an address. */
@Injectable()
export class ConfirmationsRepository {
  constructor(private readonly database: Database) {}

  /** When each of these mailboxes was last asked since then. */
  async lastAsked(companyId: number, tx: Tx, hashes: readonly string[], since: Date): Promise<Map<string, Date>> {
    const rows: { hash: string; at: Date }[] = await tx.query(
      'SELECT mailbox_hash AS hash, MAX(asked_at) AS at FROM confirmations WHERE company_id = ? AND mailbox_hash IN (?) AND asked_at > ? GROUP BY mailbox_hash',
      [companyId, hashes, since]);
    return new Map(rows.map((row) => [row.hash, row.at]));
  }

  /** Writes requests; a mailbox that was asked on this day keeps the one it has. Answers with those that are new. */
  async insert(companyId: number, tx: Tx, rows: readonly NewConfirmation[]): Promise<Confirmation[]> {
    if (rows.length === 0) return [];
    const day = (at: Date) => at.toISOString().slice(0, 10);
    await tx.query(
      `INSERT INTO confirmations (company_id, mailbox_hash, day, lead_id, submission_id, asked_at, expires_at)
       VALUES ? ON DUPLICATE KEY UPDATE id = id`,
      [rows.map((row) => [companyId, row.mailboxHash, day(row.askedAt), row.leadId, row.submissionId, row.askedAt, row.expiresAt])]);
    const kept: Confirmation[] = await tx.query(
      `SELECT ${columns} FROM confirmations WHERE company_id = ? AND (mailbox_hash, day) IN (?)`,
      [companyId, rows.map((row) => [row.mailboxHash, day(row.askedAt)])]);
    const mine = new Map(rows.map((row) => [row.mailboxHash, row]));
    return kept.filter((row) => row.submissionId === mine.get(row.mailboxHash)?.submissionId && row.askedAt.getTime() === mine.get(row.mailboxHash)?.askedAt.getTime());
  }

  /** One request; with `tx` locked until the transaction ends. */
  async byId(companyId: number, id: number, tx?: Tx): Promise<Confirmation | null> {
    const sql = `SELECT ${columns} FROM confirmations WHERE company_id = ? AND id = ?`;
    const rows: Confirmation[] = tx ? await tx.query(`${sql} FOR UPDATE`, [companyId, id]) : await this.database.query<Confirmation>(sql, [companyId, id]);
    return rows[0] ?? null;
  }

  async confirm(companyId: number, tx: Tx, id: number, ipHash: string, at: Date): Promise<void> {
    await tx.query('UPDATE confirmations SET confirmed_at = ?, ip_hash = ? WHERE company_id = ? AND id = ?', [at, ipHash, companyId, id]);
  }

  /**
   * Marks requests whose time is over, at most 500 at once. It reads over all companies: it is the one sweep of the installation.
   *
   * @returns the leads of those that were marked and that were not asked again since
   */
  async expire(tx: Tx, now: Date): Promise<{ companyId: number; leadId: number }[]> {
    const over: Confirmation[] = await tx.query(
      `SELECT ${columns} FROM confirmations WHERE expired_at IS NULL AND confirmed_at IS NULL AND expires_at < ? LIMIT ? FOR UPDATE SKIP LOCKED`, [now, MOST]);
    if (over.length === 0) return [];
    await tx.query('UPDATE confirmations SET expired_at = ? WHERE id IN (?)', [now, over.map((row) => row.id)]);
    const leads = over.filter((row): row is Confirmation & { leadId: number } => row.leadId !== null);
    if (leads.length === 0) return [];
    const open: { company_id: number; lead_id: number }[] = await tx.query(
      'SELECT company_id, lead_id FROM confirmations WHERE (company_id, lead_id) IN (?) AND expires_at >= ?', [leads.map((row) => [row.companyId, row.leadId]), now]);
    const isOpen = new Set(open.map((row) => `${row.company_id} ${row.lead_id}`));
    return leads.filter((row) => !isOpen.has(`${row.companyId} ${row.leadId}`)).map(({ companyId, leadId }) => ({ companyId, leadId }));
  }
}
