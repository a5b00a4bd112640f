import type { Answers, FormField } from './form-definition.js';
import type { AnswerMessages, AnswerProblem } from './messages.js';

/** The answers trimmed and complete, and per field the reason why its answer is not accepted. */
export interface CheckedAnswers {
  ok: boolean;
  values: Answers;
  errors: Record<string, string>;
}

/** Kinds whose answers have a shape of their own. A phone number has 6 to 19 digits. */
const SHAPES: { [kind in FormField['kind']]?: RegExp } = {
  email: /^[^\s@<>,;"]+@([^\s@<>,;".]+\.)+[^\s@<>,;".]+$/,
  phone: /^(?=(\D*\d){6,19}\D*$)\+?[\d\s()./x-]+$/i,
};

const limitOf = (field: FormField): number => field.maxLength || (field.kind === 'textarea' ? 5000 : 255);

function clean({ kind }: FormField, answer: unknown): string | string[] | boolean {
  if (kind === 'consent') return /^(true|on|1)$/.test(answer as string);
  if (kind === 'checkboxes') return [answer ?? []].flat().map(String);
  const text = typeof answer === 'string' ? answer : '';
  // Control characters go; only a textarea keeps its line breaks.
  return text.replace(kind === 'textarea' ? /[^\P{Cc}\s]+/gu : /[\p{Cc}\s]+/gu, ' ').trim();
}

function problemOf(field: FormField, value: string | string[] | boolean): AnswerProblem | '' | undefined | false {
  const { kind, options, pattern } = field;
  if (!`${value || ''}`) return field.required && (kind === 'consent' ? 'agree' : options ? 'choose' : 'required');
  if (options) return [value].flat().every((one) => options.some((option) => option.value === one)) ? '' : 'option';
  const text = value as string; // A ticked consent has neither length nor pattern.
  if (text.length > limitOf(field)) return 'long';
  if (text.length < field.minLength!) return 'short'; // False without a limit.
  if (SHAPES[kind]?.test(text) === false) return kind as 'email' | 'phone';
  try {
    return pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(text) && 'pattern';
  } catch {
    // An expression that cannot run must not cost a lead.
    return '';
  }
}

/**
 * Checks answers against the questions in the given words. What was not asked is left out of `values`.
 * The same function runs in the visitor's browser and in the backend; it is kept small for the former.
 */
export function checkAnswers(fields: FormField[], answers: Record<string, unknown>, messages: AnswerMessages): CheckedAnswers {
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
        .replace('{limit}', (problem === 'long' ? limitOf(field) : field.minLength) as unknown as string);
    }
  }
  return { ok, values, errors };
}
