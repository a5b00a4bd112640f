import { withoutPrefill } from '@dmat/shared/tracking/page-address';
import { parseTouch, touchOfAddress, type Touch } from '@dmat/shared/tracking/touch';
import { readSentFiles, type SentFile } from './sent-files.js';

/** Answers as they came, still unchecked: texts and lists of texts only. */
export type SentAnswers = Record<string, string | string[] | boolean>;

/** A submission as it was sent, read but not yet checked against its form. */
export interface SentForm {
  descriptor: string;
  /** Made by the client; the same again means the same submission. Null only for a plain form without script. */
  uuid: string | null;
  answers: SentAnswers;
  /** Only of forms that ask for files; a plain form brings them through the site. */
  files: SentFile[];
  pageUrl: string;
  referrer: string;
  /** Only when the visitor agreed to be recognised. */
  visitorUid: string | null;
  firstTouch: Touch | null;
  lastTouch: Touch | null;
  /** Milliseconds between showing the form and sending it; null when the browser could not tell. */
  elapsedMs: number | null;
  /** A field people do not see. */
  honeypot: string;
  /** When the visitor sent it, as a relay says. */
  occurredAt: Date | null;
  isRelayed: boolean;
  /** Stands for the visitor's address and the minute in which the relaying site got the form; null when it does not tell. */
  client: string | null;
  /** What the page's script worked out while somebody filled in the form; empty without one. */
  proof: string;
  /** The token of Turnstile's box; empty without one. */
  turnstile: string;
  /** The page's script had no part in it, says a relay. */
  isWithoutScript: boolean;
  /** It holds a word the relaying site allows in no comment. */
  isDisallowed: boolean;
  /** Akismet, asked by the relaying site, takes it for spam. */
  isAkismetSpam: boolean;
}

export type SentFormReading = { ok: true; sent: SentForm } | { ok: false; errors: Record<string, string> };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LONGEST_ANSWER = 50_000;
const MOST_ANSWERS = 500;

/**
 * Reads a JSON body. Refused is only what makes the submission unreadable; whatever else is odd (a referrer that is a
 * number, a touch that is none) is left out, because it is no reason to lose a lead.
 */
export function readSentForm(body: unknown): SentFormReading {
  if (!isRecord(body)) return { ok: false, errors: { body: 'The body must be a JSON object.' } };
  const errors: Record<string, string> = {};
  const { descriptor, submission_id: uuid, answers } = body;
  if (typeof descriptor !== 'string' || descriptor === '') errors['descriptor'] = 'descriptor must be the text the page carries.';
  if (typeof uuid !== 'string' || !UUID.test(uuid)) errors['submission_id'] = 'submission_id must be a UUID.';
  if (!isRecord(answers)) errors['answers'] = 'answers must be an object of answers by field name.';
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, sent: { ...circumstances(body), descriptor: descriptor as string, uuid: (uuid as string).toLowerCase(), answers: readAnswers(answers as Record<string, unknown>) } };
}

/** Reads a form-encoded body, where answers are named `answers[field]` and every value is a text. */
export function readPlainForm(body: unknown): SentFormReading {
  if (!isRecord(body)) return { ok: false, errors: { body: 'The body must be form-encoded.' } };
  const { descriptor, submission_id: uuid } = body;
  if (typeof descriptor !== 'string' || descriptor === '') return { ok: false, errors: { descriptor: 'descriptor must be the text the page carries.' } };
  const answers: [string, unknown][] = [];
  for (const [name, value] of Object.entries(body)) {
    const field = /^answers\[([a-z0-9_]{1,64})\](\[\])?$/.exec(name);
    if (field) answers.push([field[1]!, value]);
  }
  const elapsed = Number(body['elapsed_ms'] || NaN);
  return {
    ok: true,
    sent: {
      ...circumstances({ ...body, elapsed_ms: elapsed, consent: { tracking: true } }), descriptor,
      uuid: typeof uuid === 'string' && UUID.test(uuid) ? uuid.toLowerCase() : null,
      answers: readAnswers(Object.fromEntries(answers)),
    },
  };
}

function circumstances(body: Record<string, unknown>): Omit<SentForm, 'descriptor' | 'uuid' | 'answers'> {
  const pageUrl = address(body['page_url']);
  const referrer = address(body['referrer']);
  const visitor = body['visitor_id'];
  const refusesTracking = isRecord(body['consent']) && body['consent']['tracking'] === false;
  const lastTouch = parseTouch(body['last_touch']) ?? touchOfAddress(pageUrl, referrer);
  const elapsed = body['elapsed_ms'];
  const website = body['website'];
  const client = body['client'];
  const files = readSentFiles(body['files']);
  const occurredAt = new Date(typeof body['occurred_at'] === 'string' ? body['occurred_at'] : NaN);
  return {
    files, pageUrl, referrer,
    visitorUid: !refusesTracking && typeof visitor === 'string' && UUID.test(visitor) ? visitor.toLowerCase() : null,
    firstTouch: parseTouch(body['first_touch']) ?? lastTouch,
    lastTouch,
    elapsedMs: typeof elapsed === 'number' && Number.isFinite(elapsed) ? elapsed : null,
    honeypot: website === undefined || website === null ? '' : String(typeof website === 'object' ? 'object' : website),
    occurredAt: Number.isFinite(occurredAt.getTime()) ? occurredAt : null,
    isRelayed: body['via'] === 'relay',
    proof: text(body['proof'] ?? body['altcha']),
    turnstile: text(body['turnstile'] ?? body['cf-turnstile-response']),
    isWithoutScript: body['no_script'] === true,
    isDisallowed: body['disallowed'] === true,
    isAkismetSpam: body['akismet'] === 'spam',
    client: typeof client === 'string' && /^[0-9a-f]{16}$/.test(client) ? client : null,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2048) : '';
}

function readAnswers(raw: Record<string, unknown>): SentAnswers {
  const answers: SentAnswers = {};
  for (const [name, value] of Object.entries(raw).slice(0, MOST_ANSWERS)) {
    const answer = Array.isArray(value) ? value.slice(0, MOST_ANSWERS).map(readText).filter((text) => text !== null)
      : typeof value === 'boolean' ? value : readText(value);
    if (answer !== null && name !== '__proto__') answers[name] = answer;
  }
  return answers;
}

/** Text as whole Unicode: half a surrogate pair, which no table can hold, becomes U+FFFD. */
function readText(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.slice(0, LONGEST_ANSWER).toWellFormed() : null;
}

function address(value: unknown): string {
  const text = typeof value === 'string' ? value.slice(0, 2048).toWellFormed() : '';
  return /^https?:\/\//i.test(text) ? withoutPrefill(text) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
