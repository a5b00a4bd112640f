import {
  consentChannels, fieldKinds, leadFields, leadSources,
  type FieldConsent, type FieldOption, type FormDefinition, type FormField, type FormSuccess,
} from './form-definition.js';
import { isCustomFieldMapping, type CustomFieldMapping } from '../leads/custom-field.js';
import { parseFieldDetails } from './parse-field-details.js';
import { isUsablePattern, LONGEST_MATCHED } from './usable-pattern.js';

/** A form that can be trusted, or everything that is wrong with it in words an author understands. */
export type FormParse = { ok: true; form: FormDefinition } | { ok: false; errors: string[] };

const MAX_FIELDS = 100;
const MAX_OPTIONS = 500;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NAME = /^[a-z0-9][a-z0-9_]{0,63}$/;

type Raw = Record<string, unknown>;
const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '');
const length = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 50_000 ? value : undefined;
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((one) => one === value);

function parseOptions(raw: unknown): FieldOption[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, MAX_OPTIONS).filter(isRecord)
    .map((option) => ({ value: text(option['value'], 255), label: text(option['label'], 255) }))
    .filter((option) => option.value !== '');
}

function parseConsent(raw: unknown): FieldConsent | undefined {
  if (!isRecord(raw) || text(raw['text'], 5000).trim() === '') return undefined;
  const channels = Array.isArray(raw['channels']) ? consentChannels.filter((one) => (raw['channels'] as unknown[]).includes(one)) : [];
  return { purpose: 'marketing', channels: channels.length > 0 ? channels : ['email'], text: text(raw['text'], 5000) };
}

function parseField(raw: unknown, position: number, errors: string[]): FormField | undefined {
  const kind = isRecord(raw) ? oneOf(fieldKinds, raw['kind']) : undefined;
  if (!isRecord(raw) || kind === undefined) {
    errors.push(`Field ${position} has no known kind.`);
    return undefined;
  }
  const name = text(raw['name'], 100);
  if (!NAME.test(name)) errors.push(`Field ${position} needs a name of a-z, 0-9 and _ (at most 64).`);
  const field: FormField = {
    name, kind,
    label: text(raw['label'], 500),
    required: raw['required'] === true && kind !== 'hidden',
    maps: oneOf(leadFields, raw['maps']) ?? readCustom(raw['maps']),
  };
  const [message, value, pattern] = [text(raw['message'], 500), text(raw['value'], 1000), text(raw['pattern'], 1000)];
  const [minLength, maxLength] = [length(raw['minLength']), length(raw['maxLength'])];
  if (message) field.message = message;
  if (value) field.value = value;
  if (isUsablePattern(pattern)) field.pattern = pattern;
  if (maxLength) field.maxLength = maxLength;
  if (field.pattern && (kind === 'textarea' || (maxLength ?? 0) > LONGEST_MATCHED)) field.maxLength = Math.min(maxLength ?? LONGEST_MATCHED, LONGEST_MATCHED);
  if (minLength && minLength <= (maxLength ?? minLength)) field.minLength = minLength;
  if (kind === 'select' || kind === 'radio' || kind === 'checkboxes') {
    field.options = parseOptions(raw['options']);
    if (field.options.length === 0) errors.push(`“${field.label || name}” offers no answers.`);
  }
  if (kind === 'consent') {
    const consent = parseConsent(raw['consent']);
    if (consent) field.consent = consent;
    else errors.push(`“${field.label || name}” does not say what is agreed to.`);
  }
  const details = parseFieldDetails(kind, raw);
  // A question of a queue may never be asked at all.
  return { ...field, ...details, required: field.required && details.ask !== 'turn' };
}

function readCustom(raw: unknown): CustomFieldMapping | null {
  return typeof raw === 'string' && isCustomFieldMapping(raw) ? raw : null;
}

function parseSuccess(raw: unknown): FormSuccess {
  if (isRecord(raw) && raw['kind'] === 'redirect') {
    const url = text(raw['url'], 2000);
    if (/^(https?:\/\/|\/(?!\/))/i.test(url)) return { kind: 'redirect', url };
  }
  return { kind: 'message', text: isRecord(raw) ? text(raw['text'], 5000) : '' };
}

/**
 * Reads a form from anything a page, a descriptor or the API sent. Unknown keys are dropped, an unusable pattern or
 * redirect is left out; a form is refused only when its answers could not be told apart.
 */
export function parseFormDefinition(input: unknown): FormParse {
  if (!isRecord(input)) return { ok: false, errors: ['A form is an object.'] };
  const errors: string[] = [];
  const id = text(input['id'], 64).toLowerCase();
  if (!UUID.test(id)) errors.push('The form has no id.');
  const list: unknown[] = Array.isArray(input['fields']) ? input['fields'] : [];
  if (list.length === 0) errors.push('The form asks nothing.');
  if (list.length > MAX_FIELDS) errors.push(`A form has at most ${MAX_FIELDS} fields.`);
  const fields = list.slice(0, MAX_FIELDS)
    .map((raw, index) => parseField(raw, index + 1, errors))
    .filter((field) => field !== undefined);
  const names = new Set<string>();
  for (const { name } of fields) {
    if (names.has(name)) errors.push(`Two fields are named “${name}”.`);
    names.add(name);
  }
  if (errors.length > 0) return { ok: false, errors };
  const tags = Array.isArray(input['tags']) ? input['tags'].map((tag) => text(tag, 100).trim()).filter(Boolean) : [];
  return {
    ok: true,
    form: {
      id, fields,
      name: text(input['name'], 255),
      tags: [...new Set(tags)].slice(0, 50),
      source: oneOf(leadSources, input['source']) ?? 'landing_page',
      campaign: text(input['campaign'], 255).trim(),
      success: parseSuccess(input['success']),
      ...(input['optIn'] === 'double' ? { optIn: 'double' as const } : {}),
      ...(input['proof'] === true ? { proof: true as const } : {}),
      ...(input['businessOnly'] === true ? { businessOnly: true as const } : {}),
    },
  };
}
