const shape = /^[^\s@<>(),;:"\p{Cc}]+@[^\s@<>(),;:".\p{Cc}]+(?:\.[^\s@<>(),;:".\p{Cc}]+)+$/u;

/** Longest address a mail server must take (RFC 5321, 4.5.3.1.3). */
export const LONGEST_EMAIL = 254;

/** True for what can be the address of one mailbox: one @, a dotted host, no control characters, at most 254 characters. */
export function isEmail(value: string): boolean {
  return value.length <= LONGEST_EMAIL && shape.test(value);
}
