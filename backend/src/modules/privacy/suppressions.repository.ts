import { Injectable } from '@nestjs/common';
import type { Channel } from '../../domain/messaging/lane.js';
import type { SuppressionReason } from '../../domain/messaging/may-send.js';
import type { Tx } from '../../platform/database/database.js';

/** An address that must not be written to, as the list keeps it. */
export interface SuppressionRow {
  channel: Channel;
  addressHash: string;
  addressMasked: string;
  reason: SuppressionReason;
  /** What led to it, e.g. `unsubscribe-page`, `one-click`. */
  source: string;
  at: Date;
}

/** SQL over the suppression list. */
@Injectable()
export class SuppressionsRepository {
  /** @returns whether the address was not on the list before */
  async add(companyId: number, tx: Tx, row: SuppressionRow): Promise<boolean> {
    const done: { affectedRows: number } = await tx.query(
      `INSERT IGNORE INTO suppressions (company_id, channel, address_hash, address_masked, reason, source, at) VALUES (?)`,
      [[companyId, row.channel, row.addressHash, row.addressMasked, row.reason, row.source, row.at]],
    );
    return done.affectedRows > 0;
  }

  /** Reasons by hash, for those of the hashes that are on the list. */
  async reasons(companyId: number, tx: Tx, channel: Channel, hashes: readonly string[]): Promise<Map<string, SuppressionReason>> {
    const rows: { address_hash: string; reason: SuppressionReason }[] = await tx.query(
      'SELECT address_hash, reason FROM suppressions WHERE company_id = ? AND channel = ? AND address_hash IN (?)',
      [companyId, channel, hashes],
    );
    return new Map(rows.map((row) => [row.address_hash, row.reason]));
  }

  async removeOfSource(companyId: number, tx: Tx, channel: Channel, addressHash: string, source: string): Promise<void> {
    await tx.query('DELETE FROM suppressions WHERE company_id = ? AND channel = ? AND address_hash = ? AND source = ?', [companyId, channel, addressHash, source]);
  }

  async removeAllOfSource(companyId: number, tx: Tx, source: string): Promise<void> {
    await tx.query('DELETE FROM suppressions WHERE company_id = ? AND source = ?', [companyId, source]);
  }

  /** @returns whether the address was on the list for that reason */
  async remove(companyId: number, tx: Tx, channel: Channel, addressHash: string, reason: SuppressionReason): Promise<boolean> {
    const done: { affectedRows: number } = await tx.query(
      'DELETE FROM suppressions WHERE company_id = ? AND channel = ? AND address_hash = ? AND reason = ?',
      [companyId, channel, addressHash, reason],
    );
    return done.affectedRows > 0;
  }
}
