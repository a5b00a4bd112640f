import { Injectable } from '@nestjs/common';
import type { Channel, Lane } from '../../domain/messaging/lane.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { ClaimedMessage } from './message-row.js';

/** How long a claim holds before another worker may take the message, and how long a call of a provider may take. */
const LEASE_S = { claimed: 30, handed_over: 60 };
const COLUMNS = `id, company_id, lead_id, channel, lane, kind, source_type, source_id, to_address, subject, parts, attempts, fence`;

type Fenced = Pick<ClaimedMessage, 'id' | 'fence'>;

/**
 * The sender's side of the ledger. All times are the database's own, so workers with wrong clocks agree. It reads over
 * all companies: it is the one sweep of the installation. Every change names the fence, so a late worker changes nothing.
 */
@Injectable()
export class DispatchRepository {
  constructor(private readonly database: Database) {}

  /** Takes up to `limit` due messages of a lane; what another worker is just taking is passed over. */
  async claim(channel: Channel, lane: Lane, limit: number, worker: string): Promise<ClaimedMessage[]> {
    return this.database.transaction(async (tx) => {
      const due: ClaimedMessage[] = await tx.query(
        `SELECT ${COLUMNS} FROM messages WHERE state = 'pending' AND channel = ? AND lane = ? AND due_at <= UTC_TIMESTAMP(3)
         ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED`, [channel, lane, limit],
      );
      if (due.length === 0) return [];
      await tx.query(
        `UPDATE messages SET state = 'claimed', worker = ?, fence = fence + 1,
           lease_until = UTC_TIMESTAMP(3) + INTERVAL ${LEASE_S.claimed} SECOND WHERE id IN (?)`,
        [worker, due.map((message) => message.id)],
      );
      return due.map((message) => ({ ...message, fence: message.fence + 1 }));
    });
  }

  /** Locks the claim if this worker still holds it. */
  async lockClaim(tx: Tx, claim: Fenced): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT id FROM messages WHERE id = ? AND fence = ? AND state = 'claimed' AND lease_until > UTC_TIMESTAMP(3) FOR UPDATE`,
      [claim.id, claim.fence],
    );
    return rows.length === 1;
  }

  /** Messages that went to this address or are on their way to it since then, and when the oldest of them went. */
  async recent(tx: Tx, message: ClaimedMessage, hours: number): Promise<{ sent: number; oldest: Date | null }> {
    const rows: { sent: number; oldest: Date | null }[] = await tx.query(
      `SELECT COUNT(*) AS sent, MIN(handed_over_at) AS oldest FROM messages
       WHERE company_id = ? AND to_address = ? AND channel = ? AND id <> ?
         AND handed_over_at > UTC_TIMESTAMP(3) - INTERVAL ? HOUR AND state IN ('handed_over', 'accepted', 'unknown')`,
      [message.company_id, message.to_address, message.channel, message.id, hours],
    );
    return { sent: Number(rows[0]?.sent ?? 0), oldest: rows[0]?.oldest ?? null };
  }

  /** From here on the provider may have the message. */
  async markHandedOver(tx: Tx, message: ClaimedMessage, provider: string): Promise<void> {
    await tx.query(
      `UPDATE messages SET state = 'handed_over', attempts = attempts + 1, handed_over_at = UTC_TIMESTAMP(3), reason = NULL,
         detail = NULL, lease_until = UTC_TIMESTAMP(3) + INTERVAL ${LEASE_S.handed_over} SECOND WHERE id = ?`, [message.id],
    );
    await tx.query(
      `INSERT INTO message_attempts (company_id, message_id, attempt, provider, started_at)
       VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE started_at = VALUES(started_at), provider = VALUES(provider)`,
      [message.company_id, message.id, message.attempts + 1, provider],
    );
  }

  /** The gate said no for good. Call it with the claim locked. */
  async markRefused(tx: Tx, message: Fenced, state: 'suppressed' | 'refused', reason: string): Promise<void> {
    await tx.query(
      `UPDATE messages SET state = ?, reason = ?, finished_at = UTC_TIMESTAMP(3), worker = NULL, lease_until = NULL WHERE id = ?`,
      [state, reason, message.id],
    );
  }

  /** The gate said later. Call it with the claim locked. */
  async postpone(tx: Tx, message: Fenced, until: Date, reason: string): Promise<void> {
    await tx.query(
      `UPDATE messages SET state = 'pending', due_at = ?, reason = ?, worker = NULL, lease_until = NULL WHERE id = ?`,
      [until, reason, message.id],
    );
  }

  /**
   * Writes what became of a call.
   *
   * @param until when it is due again; only for `pending`
   * @returns whether it was still this call's to say
   */
  async conclude(tx: Tx, message: ClaimedMessage, end: {
    state: 'accepted' | 'pending' | 'failed' | 'unknown'; reason: string | null; detail: string | null; providerId?: string;
    waitMs?: number; outcome: string;
  }): Promise<boolean> {
    const done: { affectedRows: number } = await tx.query(
      `UPDATE messages SET state = ?, reason = ?, detail = ?, provider_id = COALESCE(?, provider_id),
         due_at = IF(? IS NULL, due_at, UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND),
         finished_at = IF(? = 'pending', NULL, UTC_TIMESTAMP(3)), worker = NULL, lease_until = NULL
       WHERE id = ? AND fence = ? AND state IN ('handed_over', 'unknown')`,
      [end.state, end.reason, end.detail?.slice(0, 500) ?? null, end.providerId?.slice(0, 255) ?? null,
        end.waitMs ?? null, (end.waitMs ?? 0) * 1000, end.state, message.id, message.fence],
    );
    if (done.affectedRows === 0) return false;
    await tx.query(
      `UPDATE message_attempts SET ended_at = UTC_TIMESTAMP(3), outcome = ?, detail = ?
       WHERE company_id = ? AND message_id = ? AND attempt = ?`,
      [end.outcome, end.detail?.slice(0, 500) ?? null, message.company_id, message.id, message.attempts + 1],
    );
    return true;
  }

  /** Gives claims back that will not be used: the worker is stopping. */
  async release(worker: string): Promise<void> {
    await this.database.query(
      `UPDATE messages SET state = 'pending', worker = NULL, lease_until = NULL WHERE state = 'claimed' AND worker = ?`, [worker],
    );
  }

  /**
   * What dead workers left behind: claims become due again, calls without an answer become `unknown`.
   *
   * @returns messages that became unknown just now
   */
  async expire(): Promise<number> {
    await this.database.query(
      `UPDATE messages SET state = 'pending', worker = NULL, lease_until = NULL
       WHERE state = 'claimed' AND lease_until < UTC_TIMESTAMP(3)`,
    );
    const [result] = await this.database.pool.query(
      `UPDATE messages SET state = 'unknown', reason = 'worker-lost', finished_at = UTC_TIMESTAMP(3), lease_until = NULL
       WHERE state = 'handed_over' AND lease_until < UTC_TIMESTAMP(3)`,
    );
    return (result as { affectedRows: number }).affectedRows;
  }
}
