import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { AccountDirectory } from './account-directory.js';
import { parseApiKey } from './api-key-text.js';
import type { Principal } from './principal.js';

type Verified = (error: unknown, who?: Principal | false | null) => void;
type Verify = (token: string, done: Verified) => void;

/** Passport's side of API keys: takes the key from the Authorization header. */
class BearerKeyStrategy extends passport.Strategy {
  constructor(private readonly verify: Verify) {
    super();
  }

  override authenticate(request: { headers: { authorization?: string } }): void {
    const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!key) return this.fail(401);
    this.verify(key, (error, who) => {
      if (error) this.error(error);
      else if (who) this.success(who);
      else this.fail(401);
    });
  }
}

/** Verifies the API keys of machines. */
@Injectable()
export class ApiKeyStrategy extends PassportStrategy(BearerKeyStrategy, 'dmat-api-key') {
  constructor(private readonly accounts: AccountDirectory) {
    super();
  }

  /** @returns false when no such key may act */
  async validate(text: string): Promise<Principal | false> {
    const parts = parseApiKey(text);
    const key = parts && (await this.accounts.apiKey(parts.keyId, parts.secret));
    if (!key) return false;
    return { companyId: key.companyId, kind: 'api-key', id: key.keyId, siteId: null, userId: null, name: key.name, caps: new Set(key.caps) };
  }
}
