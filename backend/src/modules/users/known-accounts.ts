import { Injectable } from '@nestjs/common';
import { AccountDirectory, type KnownApiKey, type KnownUser } from '../../platform/auth/account-directory.js';
import { BriefMemory } from '../../platform/auth/brief-memory.js';
import { Clock } from '../../platform/clock/clock.js';
import { isSame } from '../../platform/crypto/crypto.js';
import { ApiKeysRepository } from './api-keys.repository.js';
import { hashSecret } from './hash-secret.js';
import { SessionsRepository } from './sessions.repository.js';

/** How old an answer may get, in milliseconds: another process may have changed the account meanwhile. */
const LIFETIME_MS = 15_000;

interface RememberedKey {
  key: KnownApiKey;
  secretHash: Buffer;
  expiresAt: Date | null;
}

/** Answers from memory who still may act, and asks the tables at most four times a minute for each. */
@Injectable()
export class KnownAccounts extends AccountDirectory {
  private readonly users = new BriefMemory<KnownUser>(10_000, LIFETIME_MS);
  private readonly keys = new BriefMemory<RememberedKey>(5_000, LIFETIME_MS);

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly apiKeys: ApiKeysRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async user(userId: number, sessionId: string): Promise<KnownUser | null> {
    const name = `${userId}:${sessionId}`;
    const remembered = this.users.get(name);
    if (remembered) return remembered;
    const user = await this.sessions.findUser(userId, sessionId);
    if (user) this.users.set(name, user);
    return user;
  }

  async apiKey(keyId: string, secret: string): Promise<KnownApiKey | null> {
    const found = this.keys.get(keyId) ?? (await this.readKey(keyId));
    if (!found || !isSame(found.secretHash, hashSecret(secret))) return null;
    return found.expiresAt && found.expiresAt <= this.clock.now() ? null : found.key;
  }

  /** Call it after a user, or one of their logins, changed in this process. */
  forgetUser(userId: number): void {
    this.users.forget((name) => name.startsWith(`${userId}:`));
  }

  /** Call it after a key was revoked in this process. */
  forgetKey(keyId: string): void {
    this.keys.forget(keyId);
  }

  /** Reading a key also notes that it is in use: exact to the lifetime of the memory. */
  private async readKey(keyId: string): Promise<RememberedKey | null> {
    const row = await this.apiKeys.findActive(keyId);
    if (!row) return null;
    await this.apiKeys.used(row.companyId, keyId, this.clock.now());
    const { secretHash, expiresAt, ...key } = row;
    this.keys.set(keyId, { key, secretHash, expiresAt });
    return { key, secretHash, expiresAt };
  }
}
