import { LONGEST_CUSTOM_TEXT, type CustomFieldShape, type CustomFieldValue } from './custom-field.js';

/** A value that fits its field; null stands for nothing known. Or what is wrong with it, in a sentence. */
export type ParsedFieldValue = { ok: true; value: CustomFieldValue | null } | { ok: false; message: string };

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** DECIMAL(20,6) holds 14 digits before the point. */
const LARGEST_NUMBER = 99_999_999_999_999;

/**
 * Reads a value from a form, a file or a program as its field keeps it. Texts are trimmed; an empty text, an empty list
 * and null mean nothing known. Options are found by value or, for what people type, by label in any case.
 */
export function parseFieldValue(field: CustomFieldShape, raw: unknown): ParsedFieldValue {
  if (raw === null || raw === undefined) return { ok: true, value: null };
  if (typeof raw === 'string' && raw.trim() === '') return { ok: true, value: null };
  switch (field.kind) {
    case 'number': return parseNumber(field, raw);
    case 'date': return parseDate(field, raw);
    case 'checkbox': return parseBox(field, raw);
    case 'select': return parseChoice(field, Array.isArray(raw) && raw.length === 1 ? raw[0] : raw);
    case 'multiselect': return parseChoices(field, raw);
    case 'url': return parseUrl(field, raw);
    default: return parseText(field, Array.isArray(raw) ? raw.filter((one) => typeof one === 'string').join(', ') : raw, field.kind === 'textarea');
  }
}

function parseText(field: CustomFieldShape, raw: unknown, hasLines = false): ParsedFieldValue {
  if (typeof raw !== 'string' && typeof raw !== 'number') return refuse(field, 'must be text');
  const text = String(raw).trim();
  if (text.length > LONGEST_CUSTOM_TEXT) return refuse(field, `must have at most ${LONGEST_CUSTOM_TEXT.toLocaleString('en')} characters`);
  if (!text.isWellFormed() || control.test(text) || (!hasLines && /[\r\n]/.test(text))) return refuse(field, 'must be text without control characters');
  return { ok: true, value: text === '' ? null : text };
}

function parseNumber(field: CustomFieldShape, raw: unknown): ParsedFieldValue {
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : '';
  const isNumber = typeof raw === 'number' || /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text);
  const value = Number(text);
  if (!isNumber || !Number.isFinite(value)) return refuse(field, 'must be a number');
  if (Math.abs(value) > LARGEST_NUMBER) return refuse(field, 'is too large');
  return { ok: true, value: Math.round(value * 1e6) / 1e6 || 0 };
}

function parseDate(field: CustomFieldShape, raw: unknown): ParsedFieldValue {
  const parts = typeof raw === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw.trim()) : null;
  if (!parts) return refuse(field, 'must be a date like 2026-12-31');
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return refuse(field, 'must be a day of the calendar');
  return { ok: true, value: parts[0] };
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const yes = ['true', '1', 'yes', 'on'];
const no = ['false', '0', 'no', 'off'];

function parseBox(field: CustomFieldShape, raw: unknown): ParsedFieldValue {
  if (typeof raw === 'boolean') return { ok: true, value: raw };
  const one: unknown = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
  const word = String(one).trim().toLowerCase();
  if (yes.includes(word)) return { ok: true, value: true };
  if (no.includes(word)) return { ok: true, value: false };
  // A single ticked box of a form sends its own option as the answer.
  return Array.isArray(raw) ? { ok: true, value: raw.length > 0 } : refuse(field, 'must be yes or no');
}

function parseChoice(field: CustomFieldShape, raw: unknown): ParsedFieldValue {
  const value = optionOf(field, raw);
  return value === undefined ? refuse(field, 'must be one of the options') : { ok: true, value };
}

function parseChoices(field: CustomFieldShape, raw: unknown): ParsedFieldValue {
  const whole = optionOf(field, raw);
  const list: readonly unknown[] = Array.isArray(raw) ? raw : whole !== undefined ? [raw] : typeof raw === 'string' ? raw.split(/[,;|]/) : [raw];
  const wanted = list.filter((one) => typeof one !== 'string' || one.trim() !== '').map((one) => optionOf(field, one));
  if (wanted.includes(undefined)) return refuse(field, 'must be some of the options');
  const chosen = field.options.map((option) => option.value).filter((value) => wanted.includes(value));
  return { ok: true, value: chosen.length > 0 ? chosen : null };
}

function optionOf(field: CustomFieldShape, raw: unknown): string | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const text = String(raw).trim();
  const found = field.options.find((option) => option.value === text)
    ?? field.options.find((option) => option.label.trim().toLowerCase() === text.toLowerCase());
  return found?.value;
}

function parseUrl(field: CustomFieldShape, raw: unknown): ParsedFieldValue {
  const text = parseText(field, raw);
  if (!text.ok || text.value === null) return text;
  const typed = String(text.value);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!/^https?:\/\/[^\s/?#@.][^\s/?#@]*\.[^\s/?#@]+([/?#]\S*)?$/i.test(address)) return refuse(field, 'must be a web address like https://example.com');
  return parseText(field, address);
}

function refuse(field: CustomFieldShape, what: string): ParsedFieldValue {
  return { ok: false, message: `${field.label} ${what}.` };
}
