import { randomBytes, randomUUID } from 'node:crypto';

/** A random UUID (version 4). */
export function uuid(): string {
  return randomUUID();
}

/** An unguessable token: `bytes` random bytes in base64url (16 bytes = 128 bit). */
export function token(bytes = 16): string {
  return randomBytes(bytes).toString('base64url');
}
