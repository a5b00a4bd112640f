import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import { Database, type Tx } from '../../platform/database/database.js';

/** A pairing code as stored. */
export interface PairingCodeRow {
  id: number;
  company_id: number;
  expires_at: Date;
  used_at: Date | null;
}

/** The table of one-time pairing codes. */
@Injectable()
export class PairingRepository {
  constructor(private readonly db: Database) {}

  async add(companyId: number, codeHash: Buffer, createdBy: string, expiresAt: Date): Promise<void> {
    await this.db.query('INSERT INTO pairing_codes (company_id, code_hash, created_by, expires_at) VALUES (?, ?, ?, ?)', [companyId, codeHash, createdBy, expiresAt]);
  }

  /** The code, locked until the transaction ends; the code itself says which company. */
  async lock(tx: Tx, codeHash: Buffer): Promise<PairingCodeRow | null> {
    const rows = (await tx.query(
      'SELECT id, company_id, expires_at, used_at FROM pairing_codes WHERE code_hash = ? FOR UPDATE',
      [codeHash],
    )) as PairingCodeRow[];
    return rows[0] ?? null;
  }

  async use(tx: Tx, companyId: number, id: number, siteId: number, at: Date): Promise<void> {
    await tx.query('UPDATE pairing_codes SET used_at = ?, site_id = ? WHERE company_id = ? AND id = ?', [at, siteId, companyId, id]);
  }

  async deleteExpired(before: Date): Promise<number> {
    const done = (await this.db.query('DELETE FROM pairing_codes WHERE expires_at < ? LIMIT 1000', [before])) as unknown as ResultSetHeader;
    return done.affectedRows;
  }
}
