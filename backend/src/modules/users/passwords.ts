import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { token } from '../../platform/ids/ids.js';

/** OWASP's second choice for argon2id (19 MiB, 2 rounds, 1 lane): about 25 ms on a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and compares passwords with argon2id. */
@Injectable()
export class Passwords {
  private readonly nobody = hash(token(32), COST);

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /**
   * Whether the password fits the hash. Without a hash (an unknown user) it takes as long and says no, so that the time
   * of the answer tells nobody who has an account.
   */
  async fits(stored: string | null, password: string): Promise<boolean> {
    const fits = await verify(stored ?? (await this.nobody), password);
    return fits && stored !== null;
  }
}
