/** Why an answer is not accepted. */
export type AnswerProblem =
  | 'required' | 'choose' | 'agree' | 'email' | 'phone' | 'short' | 'long' | 'pattern' | 'option';

/** Words for each problem; `{label}` is the question, `{limit}` the number of characters. */
export type AnswerMessages = Record<AnswerProblem, string>;

/** English words. The plugin prints the same table translated, so a page speaks one language throughout. */
export const answerMessages: AnswerMessages = {
  required: 'Fill in “{label}”.',
  choose: 'Choose an answer for “{label}”.',
  agree: 'Tick the box to continue.',
  email: 'Enter an email address like name@example.com.',
  phone: 'Enter a phone number like +44 20 7946 0018.',
  short: 'Use at least {limit} characters for “{label}”.',
  long: 'Use at most {limit} characters for “{label}”.',
  pattern: 'Check how “{label}” is written.',
  option: 'Choose one of the offered answers for “{label}”.',
};
