import { createHash } from 'node:crypto';
import type { SentForm } from '../../modules/forms/index.js';

const WINDOW_MS = 600_000;

/**
 * An id for a plain form that brought none: a double click or a reload within ten minutes gives the same, so that it
 * counts once. (A page from a cache cannot carry an id of its own.)
 */
export function derivedUuid(sent: SentForm, ip: string, now: Date): string {
  const moment = Math.floor(now.getTime() / WINDOW_MS);
  const hex = createHash('sha256').update(JSON.stringify([sent.descriptor, sent.answers, ip, moment])).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
