import type { Cap, Role } from './caps.js';

/** A user who may act right now: active, of an open company, in a login that was not ended. */
export interface KnownUser {
  id: number;
  companyId: number;
  name: string;
  email: string;
  role: Role;
}

/** An API key that may act right now. */
export interface KnownApiKey {
  /** The public part, as in `dmat_<keyId>_<secret>`. */
  keyId: string;
  companyId: number;
  name: string;
  caps: readonly Cap[];
}

/**
 * Asks whether the holder of a valid token still may act. Both answers may be up to 30 s old, but a change made in
 * this process counts at once.
 */
export abstract class AccountDirectory {
  /** Null when the user was suspended, the company closed or the login ended. */
  abstract user(userId: number, sessionId: string): Promise<KnownUser | null>;
  /** Null when the key is unknown, its secret wrong, expired or revoked, or the company closed. */
  abstract apiKey(keyId: string, secret: string): Promise<KnownApiKey | null>;
}
