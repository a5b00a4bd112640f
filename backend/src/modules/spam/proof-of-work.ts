import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createChallenge, extractParams, verifySolution } from 'altcha-lib/v1';
import type { Challenge } from 'altcha-lib/v1/types';
import { SpentMarks } from '../../platform/auth/spent-marks.js';
import { Clock } from '../../platform/clock/clock.js';
import { Crypto } from '../../platform/crypto/crypto.js';

/** A challenge may be answered this long, in milliseconds: a form may stand open over a lunch. */
const LIFE_MS = 2 * 3_600_000;
/** Hashes the browser has to try at most; half of it on average: a tenth of a second on a desk, about one on an old phone. */
const MOST_TRIES = 50_000;
const LONGEST = 1_000;

/** Proof of work after ALTCHA (https://altcha.org): cheap for one person, dear for a million posts, and nothing to solve by eye. */
@Injectable()
export class ProofOfWork {
  constructor(private readonly crypto: Crypto, private readonly spent: SpentMarks, private readonly clock: Clock) {}

  /** A fresh challenge, signed; nothing of it is kept. */
  challenge(): Promise<Challenge> {
    return createChallenge({ hmacKey: this.key(), maxnumber: MOST_TRIES, expires: new Date(this.clock.now().getTime() + LIFE_MS) });
  }

  /**
   * Whether a proof is right, in time, and counts for this submission alone. The same submission may bring it again.
   *
   * @param at when the form was sent; a relay may bring it much later
   */
  async isRight(proof: string, submissionUuid: string, at: Date): Promise<boolean> {
    if (proof.length > LONGEST || !(await verifySolution(proof, this.key(), false).catch(() => false))) return false;
    const expires = Number(extractParams(proof)['expires']) * 1000;
    if (!(expires > at.getTime())) return false;
    const mark = createHash('sha256').update(challengeOf(proof)).digest('base64url');
    return this.spent.isOwner(`proof:${mark}`, submissionUuid, LIFE_MS / 1000);
  }

  private key(): string {
    return this.crypto.subKey('proof-of-work').toString('base64url');
  }
}

/** What of a proof makes it the same proof, whatever else is written beside it. */
function challengeOf(proof: string): string {
  const { challenge, salt } = JSON.parse(Buffer.from(proof, 'base64').toString()) as { challenge: string; salt: string };
  return `${challenge} ${salt}`;
}
