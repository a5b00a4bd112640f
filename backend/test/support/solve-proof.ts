import { createHash } from 'node:crypto';

/** What a page's script makes of a challenge. */
export function solveProof({ algorithm, challenge, salt, signature, maxnumber }: { algorithm: string; challenge: string; salt: string; signature: string; maxnumber?: number }): string {
  for (let number = 0; number <= (maxnumber ?? 0); number++) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge) {
      return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
    }
  }
  throw new Error('The challenge has no solution');
}
