import { createHash } from 'node:crypto';

/** SHA-256 of a machine-made secret. Its 256 random bits need no slow hash; a person's password does. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
