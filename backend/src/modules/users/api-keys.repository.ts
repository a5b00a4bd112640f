import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import type { KnownApiKey } from '../../platform/auth/account-directory.js';
import { isCap, type Cap } from '../../platform/auth/caps.js';
import { Database } from '../../platform/database/database.js';

/** An API key as lists show it. */
export interface ApiKeyRow {
  id: number;
  key_id: string;
  name: string;
  caps: Cap[];
  created_by: string;
  expires_at: Date | null;
  last_used_at: Date | null;
  created_at: Date;
}

/** An API key about to be stored. */
export interface NewApiKey {
  keyId: string;
  secretHash: Buffer;
  name: string;
  caps: readonly Cap[];
  createdBy: string;
  expiresAt: Date | null;
}

type Stored<T> = Omit<T, 'caps'> & { caps: unknown };

/** The table of API keys. */
@Injectable()
export class ApiKeysRepository {
  constructor(private readonly db: Database) {}

  async list(companyId: number): Promise<ApiKeyRow[]> {
    const rows = await this.db.query<Stored<ApiKeyRow>>(
      `SELECT id, key_id, name, caps, created_by, expires_at, last_used_at, created_at
       FROM api_keys WHERE company_id = ? AND revoked_at IS NULL ORDER BY id DESC LIMIT 500`,
      [companyId],
    );
    return rows.map((row) => ({ ...row, caps: readCaps(row.caps) }));
  }

  async add(companyId: number, key: NewApiKey): Promise<number> {
    const done = (await this.db.query('INSERT INTO api_keys (company_id, key_id, secret_hash, name, caps, created_by, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [companyId, key.keyId, key.secretHash, key.name, JSON.stringify(key.caps), key.createdBy, key.expiresAt])) as unknown as ResultSetHeader;
    return done.insertId;
  }

  /** @returns the public part of the key, or null when the company has no such key */
  async revoke(companyId: number, id: number, at: Date): Promise<string | null> {
    const done = (await this.db.query('UPDATE api_keys SET revoked_at = ? WHERE company_id = ? AND id = ? AND revoked_at IS NULL', [at, companyId, id])) as unknown as ResultSetHeader;
    if (done.affectedRows === 0) return null;
    const [row] = await this.db.query<{ key_id: string }>('SELECT key_id FROM api_keys WHERE company_id = ? AND id = ?', [companyId, id]);
    return row?.key_id ?? null;
  }

  /** Without a company: the key says which. Only keys of open companies that were not revoked. */
  async findActive(keyId: string): Promise<(KnownApiKey & { secretHash: Buffer; expiresAt: Date | null }) | null> {
    const [row] = await this.db.query<{ company_id: number; name: string; caps: unknown; secret_hash: Buffer; expires_at: Date | null }>(
      `SELECT k.company_id, k.name, k.caps, k.secret_hash, k.expires_at FROM api_keys k JOIN companies c ON c.id = k.company_id
       WHERE k.key_id = ? AND k.revoked_at IS NULL AND c.status = 'active'`,
      [keyId],
    );
    return row ? { keyId, companyId: row.company_id, name: row.name, caps: readCaps(row.caps), secretHash: row.secret_hash, expiresAt: row.expires_at } : null;
  }

  async used(companyId: number, keyId: string, at: Date): Promise<void> {
    await this.db.query('UPDATE api_keys SET last_used_at = ? WHERE company_id = ? AND key_id = ?', [at, companyId, keyId]);
  }
}

/** MySQL hands JSON columns over read, MariaDB as text. */
function readCaps(column: unknown): Cap[] {
  const words: unknown = typeof column === 'string' ? JSON.parse(column) : column;
  return Array.isArray(words) ? words.filter(isCap) : [];
}
