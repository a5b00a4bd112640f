import { askedFields } from './asked-fields.js';
import { checkAnswers, type CheckedAnswers } from './check-answers.js';
import { fileTypes, USUAL_FILE_MB, usualFileTypes } from './file-types.js';
import type { FormField } from './form-definition.js';
import type { AnswerMessages, MoreMessages, MoreProblem } from './messages.js';

/** Sizes in bytes of the files that come along, by field name. */
export type FileSizes = Record<string, number>;

/** What is wrong with an answer, and the figure to name with it. */
type Problem = [MoreProblem, (string | number)?] | undefined;

function numberProblem({ min, max, step }: FormField, text: string): Problem {
  const value = Number(text);
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) return ['number'];
  if (min !== undefined && value < Number(min)) return ['least', min];
  if (max !== undefined && value > Number(max)) return ['most', max];
  const steps = step ? (value - Number(min ?? 0)) / step : 0;
  return Math.abs(steps - Math.round(steps)) > 1e-6 ? ['step', step] : undefined;
}

/** A day of the calendar: 31 February is none. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && day.getTime() > -6e13 && day.toISOString().startsWith(text);
}

function dateProblem({ min, max }: FormField, text: string): Problem {
  if (!isDay(text)) return ['date'];
  if (min && text < String(min)) return ['early', min];
  return max && text > String(max) ? ['late', max] : undefined;
}

function fileProblem({ accept = usualFileTypes, maxMegabytes = USUAL_FILE_MB }: FormField, name: string, size: number | undefined): Problem {
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  if (!accept.some((type) => (fileTypes[type] as readonly string[]).includes(ending))) return ['fileType', accept.join(', ')];
  return size !== undefined && size > maxMegabytes * 1_048_576 ? ['fileSize', maxMegabytes] : undefined;
}

/**
 * Checks answers of every kind: what `checkAnswers` knows, and beyond it conditions, numbers, days and files. Of a file
 * the answer is its name; what is in it only the backend can tell. Questions that are not asked are left out.
 */
export function checkEveryAnswer(fields: FormField[], answers: Record<string, unknown>, messages: AnswerMessages & MoreMessages, sizes: FileSizes = {}): CheckedAnswers {
  const asked = askedFields(fields, answers);
  const check = checkAnswers(asked, answers, messages);
  for (const field of asked) {
    const text = check.values[field.name];
    if (typeof text !== 'string' || text === '' || check.errors[field.name]) continue;
    const problem = field.kind === 'number' ? numberProblem(field, text)
      : field.kind === 'date' ? dateProblem(field, text)
        : field.kind === 'file' ? fileProblem(field, text, sizes[field.name]) : undefined;
    if (problem) {
      check.ok = false;
      check.errors[field.name] = field.message || messages[problem[0]].replace('{label}', field.label).replace('{limit}', String(problem[1]));
    }
  }
  return check;
}
