import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} StackSecrets Made at the first start, private to the stack.
 * @property {string} mysqlPassword
 * @property {string} dmatSecret Master key of the backend.
 * @property {string} wordpressSalt
 * @property {string} wordpressPassword
 * @property {string} adminPassword Of the backend's own login.
 */

const EASY = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password a person can type: three groups of four, about 59 bits. */
const typable = () =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => EASY[randomInt(EASY.length)]).join('')).join('-');

/**
 * @param {string} dir
 * @returns {StackSecrets}
 */
export function readSecrets(dir) {
  const file = path.join(dir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secrets = {
    mysqlPassword: randomBytes(18).toString('base64url'),
    dmatSecret: randomBytes(48).toString('base64url'),
    wordpressSalt: randomBytes(48).toString('base64url'),
    wordpressPassword: typable(),
    adminPassword: typable(),
  };
  mkdirSync(dir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
