import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database.js';
import { Job } from '../queue/job.js';
import { AppError } from './app-error.js';

/** An answer that is kept for repeats. */
export interface KeptAnswer<T> {
  status: number;
  body: T;
}

const KEPT_HOURS = 24;
const FORGET_EVERY_MS = 3_600_000;

/**
 * Idempotency keys: the same key with the same request gets the first answer again, without doing anything; the same
 * key with another request is refused. Key, effect and answer are one transaction.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /**
   * @param key as the client sent it; without one the work is simply done
   * @param request all that makes the request what it is
   */
  async once<T>(companyId: number, key: string | undefined, request: unknown, work: (tx: Tx) => Promise<KeptAnswer<T>>): Promise<KeptAnswer<T>> {
    if (key === undefined) return this.database.transaction(work);
    if (!/^[\x21-\x7e]{1,128}$/.test(key)) {
      throw new AppError('invalid', 'idempotency-key-invalid', 'Idempotency-Key must be 1 to 128 visible ASCII characters.');
    }
    const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    return this.database.transaction(async (tx) => {
      const claimed: { affectedRows: number } = await tx.query(
        'INSERT IGNORE INTO idempotency_keys (company_id, name, request_hash) VALUES (?, ?, ?)', [companyId, key, hash]);
      if (claimed.affectedRows === 0) return this.recall<T>(tx, companyId, key, hash);
      const answer = await work(tx);
      await tx.query('UPDATE idempotency_keys SET status = ?, body = ? WHERE company_id = ? AND name = ?',
        [answer.status, JSON.stringify(answer.body), companyId, key]);
      return answer;
    });
  }

  /** Forgets keys after a day. */
  @Job('idempotency-keys-forget', { every: FORGET_EVERY_MS })
  async forget(): Promise<void> {
    await this.database.query('DELETE FROM idempotency_keys WHERE created_at < UTC_TIMESTAMP(3) - INTERVAL ? HOUR LIMIT 10000', [KEPT_HOURS]);
  }

  private async recall<T>(tx: Tx, companyId: number, key: string, hash: string): Promise<KeptAnswer<T>> {
    const [kept]: { request_hash: string; status: number; body: string }[] = await tx.query(
      'SELECT request_hash, status, body FROM idempotency_keys WHERE company_id = ? AND name = ? FOR UPDATE', [companyId, key]);
    if (kept?.request_hash !== hash) {
      throw new AppError('unprocessable', 'idempotency-key-reused', 'This Idempotency-Key was used for another request. Use a new one.');
    }
    return { status: kept.status, body: JSON.parse(kept.body) as T };
  }
}
