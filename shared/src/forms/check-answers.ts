import type { Answers, FormField } from './form-definition.js';
import type { AnswerMessages, AnswerProblem } from './messages.js';

/** Accepted answers, trimmed and complete, or the reason per field that was not accepted. */
export type AnswerCheck = { ok: true; values: Answers } | { ok: false; errors: Record<string, string> };

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)+$/;
const PHONE = /^\+?[\d\s().\/x-]+$/i;

const limitOf = (field: FormField): number => field.maxLength || (field.kind == 'textarea' ? 5000 : 255);

const offers = (field: FormField, value: string): boolean => !!field.options?.some((option) => option.value == value);

function clean(field: FormField, answer: unknown): string | string[] | boolean {
  if (field.kind == 'consent') return answer === true || answer == 'true' || answer == 'on' || answer == '1';
  if (field.kind == 'checkboxes') return ([] as unknown[]).concat(answer ?? []).map(String).filter(Boolean);
  const text = typeof answer == 'string' || typeof answer == 'number' ? `${answer}` : (field.kind == 'hidden' && field.value) || '';
  // Control characters go; only a textarea keeps its line breaks.
  return field.kind == 'textarea' ? text.replace(/[^\P{Cc}\n\t]/gu, '').trim() : text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    return true; // An expression that cannot run must not cost a lead.
  }
}

function problemOf(field: FormField, value: string | string[] | boolean): AnswerProblem | '' {
  const { kind } = field;
  if (value === false || !value.toString()) {
    if (!field.required) return '';
    return kind == 'consent' ? 'agree' : field.options ? 'choose' : 'required';
  }
  if (typeof value == 'object') return value.every((one) => offers(field, one)) ? '' : 'option';
  if (value === true) return '';
  if (kind == 'select' || kind == 'radio') return offers(field, value) ? '' : 'option';
  const { length } = value;
  if (length > limitOf(field)) return 'long';
  if (length < (field.minLength || 0)) return 'short';
  if (kind == 'email' && !EMAIL.test(value)) return 'email';
  const digits = value.replace(/\D/g, '').length;
  if (kind == 'phone' && !(PHONE.test(value) && digits > 5 && digits < 20)) return 'phone';
  return field.pattern && !matches(field.pattern, value) ? 'pattern' : '';
}

/**
 * Checks answers against the questions in the given words. What was not asked is left out of `values`.
 * The same function runs in the visitor's browser and in the backend; it is kept small for the former.
 */
export function checkAnswers(fields: FormField[], answers: Record<string, unknown>, messages: AnswerMessages): AnswerCheck {
  const values: Answers = {};
  const errors: Record<string, string> = {};
  let ok = true;
  for (const field of fields) {
    const value = clean(field, answers[field.name]);
    const problem = problemOf(field, value);
    values[field.name] = value;
    if (problem) {
      ok = false;
      errors[field.name] = field.message || messages[problem]
        .replace('{label}', field.label)
        .replace('{limit}', `${problem == 'long' ? limitOf(field) : field.minLength}`);
    }
  }
  return ok ? { ok, values } : { ok: false, errors };
}
