import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import type { KnownUser } from '../../platform/auth/account-directory.js';
import { Database, type Tx } from '../../platform/database/database.js';

/** A refresh token as stored, with whether its holder may still act. */
export interface RefreshTokenRow {
  id: number;
  company_id: number;
  user_id: number;
  family: string;
  expires_at: Date;
  used_at: Date | null;
  revoked_at: Date | null;
  may_act: 0 | 1;
}

/** A refresh token about to be stored. */
export interface NewRefreshToken {
  userId: number;
  family: string;
  tokenHash: Buffer;
  ipHash: Buffer;
  expiresAt: Date;
}

/** The table of refresh tokens. A login is a family of them, and lives while one is not revoked. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly db: Database) {}

  async add(tx: Tx, companyId: number, token: NewRefreshToken): Promise<void> {
    await tx.query('INSERT INTO refresh_tokens (company_id, user_id, family, token_hash, ip_hash, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      [companyId, token.userId, token.family, token.tokenHash, token.ipHash, token.expiresAt]);
  }

  /** The token itself says whose it is. Locked: of two that use it at once, the second finds it used. */
  async lock(tx: Tx, tokenHash: Buffer): Promise<RefreshTokenRow | null> {
    const rows = (await tx.query(
      `SELECT t.id, t.company_id, t.user_id, t.family, t.expires_at, t.used_at, t.revoked_at,
              (u.status = 'active' AND c.status = 'active') AS may_act
       FROM refresh_tokens t JOIN users u ON u.id = t.user_id JOIN companies c ON c.id = u.company_id
       WHERE t.token_hash = ? FOR UPDATE`,
      [tokenHash],
    )) as RefreshTokenRow[];
    return rows[0] ?? null;
  }

  async use(tx: Tx, companyId: number, id: number, at: Date): Promise<void> {
    await tx.query('UPDATE refresh_tokens SET used_at = ? WHERE company_id = ? AND id = ?', [at, companyId, id]);
  }

  async revokeFamily(tx: Tx, companyId: number, family: string, at: Date): Promise<void> {
    await tx.query('UPDATE refresh_tokens SET revoked_at = ? WHERE company_id = ? AND family = ? AND revoked_at IS NULL', [at, companyId, family]);
  }

  async revokeUser(tx: Tx, companyId: number, userId: number, at: Date): Promise<void> {
    await tx.query('UPDATE refresh_tokens SET revoked_at = ? WHERE company_id = ? AND user_id = ? AND revoked_at IS NULL', [at, companyId, userId]);
  }

  /** The user of a login that lives, if they still may act. The login token says which, and was verified. */
  async findUser(userId: number, family: string): Promise<KnownUser | null> {
    const rows = await this.db.query<KnownUser>(
      `SELECT u.id, u.company_id AS companyId, u.name, u.email, u.role
       FROM users u JOIN companies c ON c.id = u.company_id
       WHERE u.id = ? AND u.status = 'active' AND c.status = 'active'
         AND EXISTS (SELECT 1 FROM refresh_tokens t WHERE t.family = ? AND t.user_id = u.id AND t.revoked_at IS NULL)`,
      [userId, family],
    );
    return rows[0] ?? null;
  }

  /** Whether the user signed in from this address before. */
  async hasSignedInFrom(companyId: number, userId: number, ipHash: Buffer): Promise<boolean> {
    const rows = await this.db.query('SELECT 1 FROM refresh_tokens WHERE company_id = ? AND user_id = ? AND ip_hash = ? LIMIT 1', [companyId, userId, ipHash]);
    return rows.length > 0;
  }

  async deleteExpired(before: Date): Promise<number> {
    const done = (await this.db.query('DELETE FROM refresh_tokens WHERE expires_at < ? LIMIT 5000', [before])) as unknown as ResultSetHeader;
    return done.affectedRows;
  }
}
