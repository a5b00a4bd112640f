import { checkAnswers, type AnswerCheck } from './check-answers.js';
import type { FormField } from './form-definition.js';
import { answerMessages, type AnswerMessages } from './messages.js';

/**
 * The check a submission passes before it is accepted: every required question answered, every answer of its kind.
 * Pass `messages` to answer in another language than English. Never throws, whatever `answers` holds.
 */
export function validateAnswers(
  fields: FormField[],
  answers: Record<string, unknown>,
  messages: AnswerMessages = answerMessages,
): AnswerCheck {
  return checkAnswers(fields, answers, messages);
}
