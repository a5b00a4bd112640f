import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { MessageDraft } from './message-draft.js';
import type { ListedMessage } from './message-row.js';

/** Writing messages down and reading them for people. What the sender does is in the dispatch repository. */
@Injectable()
export class MessagesRepository {
  constructor(private readonly database: Database) {}

  /** Which of these keys the company has messages for already. */
  async knownKeys(companyId: number, tx: Tx, keys: string[]): Promise<Set<string>> {
    const rows: { dedupe_key: string }[] = await tx.query(
      'SELECT dedupe_key FROM messages WHERE company_id = ? AND dedupe_key IN (?)', [companyId, keys],
    );
    return new Set(rows.map((row) => row.dedupe_key));
  }

  /** Writes the drafts in one statement. A key that exists keeps its message. */
  async insert(tx: Tx, drafts: readonly MessageDraft[], now: Date): Promise<void> {
    const rows = drafts.map((draft) => [
      draft.companyId, draft.leadId, draft.channel, draft.lane, draft.kind, draft.source.type, draft.source.id,
      draft.dedupeKey, draft.to, draft.subject, JSON.stringify(draft.parts),
      draft.refusal ? 'refused' : 'pending', draft.refusal?.reason ?? null, draft.refusal?.detail.slice(0, 500) ?? null,
      now, now, draft.refusal ? now : null,
    ]);
    await tx.query(
      `INSERT INTO messages (company_id, lead_id, channel, lane, kind, source_type, source_id, dedupe_key, to_address,
         subject, parts, state, reason, detail, due_at, created_at, finished_at)
       VALUES ? ON DUPLICATE KEY UPDATE id = id`, [rows],
    );
  }

  /** Ids and leads of these keys. */
  async byKeys(companyId: number, tx: Tx, keys: string[]): Promise<{ id: number; lead_id: number | null; dedupe_key: string }[]> {
    return tx.query('SELECT id, lead_id, dedupe_key FROM messages WHERE company_id = ? AND dedupe_key IN (?)', [companyId, keys]);
  }

  /** The newest messages of one lead. */
  async ofLead(companyId: number, leadId: number, limit: number): Promise<ListedMessage[]> {
    return this.database.query<ListedMessage>(
      `SELECT id, lead_id, channel, lane, kind, subject, state, reason, detail, attempts, due_at, created_at,
         handed_over_at, finished_at
       FROM messages WHERE company_id = ? AND lead_id = ? ORDER BY id DESC LIMIT ?`, [companyId, leadId, limit],
    );
  }

  /** Messages by id, for the timeline. */
  async byIds(companyId: number, ids: number[]): Promise<ListedMessage[]> {
    if (ids.length === 0) return [];
    return this.database.query<ListedMessage>(
      `SELECT id, lead_id, channel, lane, kind, subject, state, reason, detail, attempts, due_at, created_at,
         handed_over_at, finished_at
       FROM messages WHERE company_id = ? AND id IN (?)`, [companyId, ids],
    );
  }

  /** The address a message goes to; `null` when it is gone. */
  async addressOf(companyId: number, tx: Tx, id: number): Promise<string | null> {
    const rows: { to_address: string }[] = await tx.query('SELECT to_address FROM messages WHERE company_id = ? AND id = ?', [companyId, id]);
    return rows[0]?.to_address ?? null;
  }

  /**
   * Takes what waits for this address out of the way, with its reason. The row locks make it strict: either the
   * hand-over was first, or it finds the message withheld.
   *
   * @returns the messages that will not be sent
   */
  async withhold(companyId: number, tx: Tx, channel: string, address: string, reason: string, now: Date): Promise<{ id: number; lead_id: number | null }[]> {
    const waiting: { id: number; lead_id: number | null }[] = await tx.query(
      `SELECT id, lead_id FROM messages
       WHERE company_id = ? AND to_address = ? AND channel = ? AND state IN ('pending', 'claimed') FOR UPDATE`,
      [companyId, address, channel],
    );
    if (waiting.length === 0) return [];
    await tx.query(
      `UPDATE messages SET state = 'suppressed', reason = ?, finished_at = ?, worker = NULL, lease_until = NULL
       WHERE company_id = ? AND id IN (?)`, [reason, now, companyId, waiting.map((one) => one.id)],
    );
    return waiting;
  }
}
