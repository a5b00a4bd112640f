/** Why an answer is not accepted. */
export type AnswerProblem =
  | 'required' | 'choose' | 'agree' | 'email' | 'phone' | 'short' | 'long' | 'pattern' | 'option';

/** Why an answer of a kind of its own is not accepted. */
export type MoreProblem =
  | 'number' | 'least' | 'most' | 'step' | 'date' | 'early' | 'late' | 'fileType' | 'fileSize' | 'fileUnsafe';

/** Words for each problem; `{label}` is the question, `{limit}` the figure it went beyond. */
export type MoreMessages = Record<MoreProblem, string>;

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

/** English words for the questions that not every form has. */
export const moreMessages: MoreMessages = {
  number: 'Enter a number for “{label}”.',
  least: 'Enter {limit} or more for “{label}”.',
  most: 'Enter {limit} or less for “{label}”.',
  step: 'Enter a multiple of {limit} for “{label}”.',
  date: 'Enter a whole date for “{label}”: day, month and year.',
  early: 'Choose {limit} or a later day for “{label}”.',
  late: 'Choose {limit} or an earlier day for “{label}”.',
  fileType: 'Choose a file of one of these kinds for “{label}”: {limit}.',
  fileSize: 'Choose a file of at most {limit} MB for “{label}”.',
  fileUnsafe: 'The file for “{label}” cannot be accepted as it is. Save it again or choose another one.',
};
