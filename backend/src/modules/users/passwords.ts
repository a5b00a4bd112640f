import { Injectable } from '@nestjs/common';
import { token } from '../../platform/ids/ids.js';
import { whenNeeded } from '../../platform/packages/when-needed.js';

const argon2 = whenNeeded<typeof import('@node-rs/argon2')>('@node-rs/argon2');

/** OWASP's second choice for argon2id (19 MiB, 2 rounds, 1 lane): about 25 ms on a small server. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and compares passwords with argon2id. */
@Injectable()
export class Passwords {
  private nobody: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return argon2().hash(password, COST);
  }

  /**
   * Whether the password fits the hash. Without a hash (an unknown user) it takes as long and says no, so that the time
   * of the answer tells nobody who has an account.
   */
  async fits(stored: string | null, password: string): Promise<boolean> {
    // Made at the first question of all, whoever it is about: made only for the unknown, it would tell of them once.
    const nobody = await (this.nobody ??= this.hash(token(32)));
    const fits = await argon2().verify(stored ?? nobody, password);
    return fits && stored !== null;
  }
}
