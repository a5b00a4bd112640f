import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** How long a code may be used, in milliseconds. */
export const PAIRING_CODE_LIFE_MS = 15 * 60_000;

/** A fresh code of 50 random bits. */
export function makePairingCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** As a person reads it: `XXXXX-XXXXX`. */
export function showPairingCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What a person typed, made one: case, dashes and spaces do not matter, O is 0, I and L are 1. Null when it is no code. */
export function readPairingCode(typed: string): string | null {
  if (!/^[A-Za-z0-9\s-]{1,40}$/.test(typed)) return null;
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
