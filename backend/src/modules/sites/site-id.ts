import { randomInt } from 'node:crypto';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const SITE_ID = /^st_[0-9a-z]{20}$/;

/** A fresh public id: `st_` and 100 random bits. */
export function makeSiteId(): string {
  return `st_${Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

/** Whether a text could be a site's public id, before the database is asked. */
export function isSiteId(text: string): boolean {
  return SITE_ID.test(text);
}
