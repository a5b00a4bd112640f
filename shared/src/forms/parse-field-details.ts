import { fileTypes, LARGEST_FILE_MB, type FileType } from './file-types.js';
import { comparisons, type FieldCondition, type FieldKind, type FormField } from './form-definition.js';

type Details = Pick<FormField, 'min' | 'max' | 'step' | 'accept' | 'maxMegabytes' | 'when' | 'ask'>;
type Raw = Record<string, unknown>;

const MOST_CONDITIONS = 5;
const FURTHEST = 1e15;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FURTHEST;
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

/**
 * Reads what only some kinds of question have, and when a question is asked. What cannot work (a least number above the
 * greatest, a condition without a question) is left out instead of refusing the form.
 */
export function parseFieldDetails(kind: FieldKind, raw: Raw): Details {
  const when = Array.isArray(raw['when']) ? raw['when'].slice(0, MOST_CONDITIONS).map(parseCondition).filter((one) => one !== null) : [];
  const ask = raw['ask'] === 'unknown' || raw['ask'] === 'turn' ? raw['ask'] : undefined;
  return {
    ...(kind === 'number' || kind === 'date' ? parseRange(kind, raw) : {}),
    ...(kind === 'file' ? parseFile(raw) : {}),
    ...(when.length > 0 ? { when } : {}),
    ...(ask && kind !== 'hidden' && kind !== 'consent' ? { ask } : {}),
  };
}

function parseRange(kind: 'number' | 'date', raw: Raw): Details {
  const isGood = kind === 'number' ? isNumber : isDay;
  const [min, max, step] = [raw['min'], raw['max'], raw['step']];
  return {
    ...(isGood(min) ? { min } : {}),
    ...(isGood(max) && !(isGood(min) && max < min) ? { max } : {}),
    ...(kind === 'number' && isNumber(step) && step > 0 ? { step } : {}),
  };
}

function parseFile(raw: Raw): Details {
  const accept = (Object.keys(fileTypes) as FileType[]).filter((type) => Array.isArray(raw['accept']) && (raw['accept'] as unknown[]).includes(type));
  const most = raw['maxMegabytes'];
  return {
    ...(accept.length > 0 ? { accept } : {}),
    ...(isNumber(most) && most > 0 ? { maxMegabytes: Math.min(most, LARGEST_FILE_MB) } : {}),
  };
}

function parseCondition(raw: unknown): FieldCondition | null {
  const { field, is, value } = (typeof raw === 'object' && raw !== null ? raw : {}) as Raw;
  const comparison = comparisons.find((one) => one === is);
  if (typeof field !== 'string' || !/^[a-z0-9][a-z0-9_]{0,63}$/.test(field) || !comparison) return null;
  return { field, is: comparison, value: typeof value === 'string' ? value.slice(0, 255) : '' };
}
