import { Injectable } from '@nestjs/common';
import { LOGIN_TOKEN_LIFE_S, LoginTokens } from '../../platform/auth/login-tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { Crypto, hmac } from '../../platform/crypto/crypto.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { token, uuid } from '../../platform/ids/ids.js';
import type { TokensDto } from './dto/sign-in.dto.js';
import { hashSecret } from './hash-secret.js';
import { KnownAccounts } from './known-accounts.js';
import { SessionsRepository } from './sessions.repository.js';
import { refreshRefused } from './users.errors.js';

/** A login unused for this long has ended, in milliseconds. */
const REFRESH_LIFE_MS = 30 * 86_400_000;

/** Logins: a refresh token that is traded for the next, and the short tokens that come with it. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsRepository,
    private readonly tokens: LoginTokens,
    private readonly known: KnownAccounts,
    private readonly clock: Clock,
    private readonly crypto: Crypto,
  ) {}

  /** Begins a login. */
  start(companyId: number, userId: number, ip: string): Promise<TokensDto> {
    return this.db.transaction((tx) => this.issue(tx, companyId, userId, uuid(), ip));
  }

  /**
   * Trades a refresh token for the next. One that was used before has been stolen, or its successor has: the whole
   * login ends, for both holders.
   * @throws AppError refresh-token-wrong
   */
  async refresh(refreshToken: string, ip: string): Promise<TokensDto> {
    const traded = await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const row = await this.sessions.lock(tx, hashSecret(refreshToken));
      if (!row || row.revoked_at) return null;
      if (row.used_at || !row.may_act) {
        await this.sessions.revokeFamily(tx, row.company_id, row.family, now);
        return { ended: row.user_id };
      }
      if (row.expires_at <= now) return null;
      await this.sessions.use(tx, row.company_id, row.id, now);
      return { tokens: await this.issue(tx, row.company_id, row.user_id, row.family, ip) };
    });
    if (traded?.ended) this.known.forgetUser(traded.ended);
    if (!traded?.tokens) throw refreshRefused();
    return traded.tokens;
  }

  /** Ends the login a refresh token belongs to. An unknown token is no error: what it would end has ended. */
  async endByRefreshToken(refreshToken: string): Promise<void> {
    const row = await this.db.transaction(async (tx) => {
      const found = await this.sessions.lock(tx, hashSecret(refreshToken));
      if (found) await this.sessions.revokeFamily(tx, found.company_id, found.family, this.clock.now());
      return found;
    });
    if (row) this.known.forgetUser(row.user_id);
  }

  /** Ends one login. */
  async end(companyId: number, userId: number, sessionId: string): Promise<void> {
    await this.db.transaction((tx) => this.sessions.revokeFamily(tx, companyId, sessionId, this.clock.now()));
    this.known.forgetUser(userId);
  }

  /** Ends all logins of a user, inside the change that is the reason. Forget the user after the commit. */
  async endAll(tx: Tx, companyId: number, userId: number): Promise<void> {
    await this.sessions.revokeUser(tx, companyId, userId, this.clock.now());
  }

  /** Whether the user signed in from this address before. */
  hasSignedInFrom(companyId: number, userId: number, ip: string): Promise<boolean> {
    return this.sessions.hasSignedInFrom(companyId, userId, this.hashIp(ip));
  }

  /** Logins that ended long ago. */
  forgetExpired(): Promise<number> {
    return this.sessions.deleteExpired(new Date(this.clock.now().getTime() - REFRESH_LIFE_MS));
  }

  private async issue(tx: Tx, companyId: number, userId: number, family: string, ip: string): Promise<TokensDto> {
    const refreshToken = token(32);
    const expiresAt = new Date(this.clock.now().getTime() + REFRESH_LIFE_MS);
    await this.sessions.add(tx, companyId, { userId, family, tokenHash: hashSecret(refreshToken), ipHash: this.hashIp(ip), expiresAt });
    return { access_token: this.tokens.issue(userId, family), refresh_token: refreshToken, token_type: 'Bearer', expires_in: LOGIN_TOKEN_LIFE_S };
  }

  private hashIp(ip: string): Buffer {
    return hmac(this.crypto.subKey('sign-in-address'), ip);
  }
}
