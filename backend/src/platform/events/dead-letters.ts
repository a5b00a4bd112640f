import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Fact } from './fact.js';

/** A fact set aside, as the health page shows it. */
export interface DeadLetter {
  id: number;
  name: string;
  handler: string;
  reason: string;
  parkedAt: Date;
}

/** Why a fact is set aside whose handlers never came back. */
export const workerDied = 'The worker died each time it was tried.';

/** Tries of single facts, and the list of those that ran out of them. */
@Injectable()
export class DeadLetters {
  constructor(private readonly database: Database) {}

  /** Counts a try before it is made; answers how many there have been with this one. */
  async begin(factId: number, handler: string): Promise<number> {
    await this.database.query(
      `INSERT INTO fact_attempts (event_id, handler, tries, next_at) VALUES (?, ?, 1, UTC_TIMESTAMP(3) + INTERVAL 5 SECOND)
       ON DUPLICATE KEY UPDATE tries = tries + 1, next_at = UTC_TIMESTAMP(3) + INTERVAL 5 SECOND`, [factId, handler]);
    const [row] = await this.database.query<{ tries: number }>('SELECT tries FROM fact_attempts WHERE event_id = ? AND handler = ?', [factId, handler]);
    return row!.tries;
  }

  async postpone(factId: number, handler: string, seconds: number, reason: string): Promise<void> {
    await this.database.query('UPDATE fact_attempts SET next_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND, reason = ? WHERE event_id = ? AND handler = ?',
      [seconds, reason.slice(0, 1000), factId, handler]);
  }

  async clear(factId: number, handler: string): Promise<void> {
    await this.database.query('DELETE FROM fact_attempts WHERE event_id = ? AND handler = ?', [factId, handler]);
  }

  async lastReason(factId: number, handler: string): Promise<string | null> {
    const [row] = await this.database.query<{ reason: string | null }>('SELECT reason FROM fact_attempts WHERE event_id = ? AND handler = ?', [factId, handler]);
    return row?.reason ?? null;
  }

  /** How many tries of this fact by other handlers ended without a word: each took a worker with it. */
  async deathsElsewhere(factId: number, handler: string): Promise<number> {
    const [row] = await this.database.query<{ deaths: number }>(
      `SELECT (SELECT COALESCE(SUM(tries), 0) FROM fact_attempts WHERE event_id = ? AND handler <> ? AND reason IS NULL AND next_at <= UTC_TIMESTAMP(3))
            + (SELECT 2 * COUNT(*) FROM dead_letters WHERE event_id = ? AND handler <> ? AND reason = ?) AS deaths`, [factId, handler, factId, handler, workerDied]);
    return Number(row!.deaths);
  }

  async park(fact: Pick<Fact, 'id' | 'companyId'> & { name: string }, handler: string, reason: string): Promise<void> {
    await this.database.query(
      `INSERT INTO dead_letters (company_id, event_id, handler, name, reason, parked_at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))
       ON DUPLICATE KEY UPDATE reason = VALUES(reason), parked_at = VALUES(parked_at)`,
      [fact.companyId, fact.id, handler, fact.name, reason.slice(0, 1000)]);
  }

  async list(companyId: number, limit = 100): Promise<DeadLetter[]> {
    const rows = await this.database.query<{ id: number; name: string; handler: string; reason: string; parked_at: Date }>(
      'SELECT id, name, handler, reason, parked_at FROM dead_letters WHERE company_id = ? ORDER BY id DESC LIMIT ?', [companyId, limit]);
    return rows.map(({ parked_at, ...row }) => ({ ...row, parkedAt: parked_at }));
  }

  /**
   * Sends a parked fact on its way again: the sweep picks it up at once. What killed a worker is tried again by all its
   * handlers. False when there is no such letter.
   */
  async release(companyId: number, id: number): Promise<boolean> {
    const [letter] = await this.database.query<{ event_id: number; handler: string; reason: string }>(
      'SELECT event_id, handler, reason FROM dead_letters WHERE company_id = ? AND id = ?', [companyId, id]);
    if (!letter) return false;
    await this.clear(letter.event_id, letter.handler);
    if (letter.reason === workerDied) await this.database.query('DELETE FROM dead_letters WHERE company_id = ? AND event_id = ? AND reason = ?', [companyId, letter.event_id, workerDied]);
    await this.database.query('UPDATE outbox SET state = 1, relayed_at = UTC_TIMESTAMP(3) - INTERVAL 1 DAY WHERE id = ?', [letter.event_id]);
    await this.database.query('DELETE FROM dead_letters WHERE company_id = ? AND id = ?', [companyId, id]);
    return true;
  }
}
