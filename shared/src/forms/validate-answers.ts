import { checkEveryAnswer, type FileSizes } from './check-every-answer.js';
import type { Answers, FormField } from './form-definition.js';
import { answerMessages, moreMessages, type AnswerMessages, type MoreMessages } from './messages.js';

/** Accepted answers, trimmed and complete, or the reason per field that was not accepted. */
export type AnswerCheck = { ok: true; values: Answers } | { ok: false; errors: Record<string, string> };

/**
 * The check a submission passes before it is accepted: every required question answered, every answer of its kind.
 * Pass `messages` to answer in another language than English. Never throws, whatever `answers` holds.
 */
export function validateAnswers(
  fields: FormField[],
  answers: Record<string, unknown>,
  messages: AnswerMessages & Partial<MoreMessages> = answerMessages,
  sizes: FileSizes = {},
): AnswerCheck {
  const { ok, values, errors } = checkEveryAnswer(fields, answers, { ...moreMessages, ...messages }, sizes);
  return ok ? { ok, values } : { ok, errors };
}
