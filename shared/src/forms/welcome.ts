/** The email a new submission is answered with; subject and body may hold Liquid fields. */
export interface Welcome {
  enabled: boolean;
  subject: string;
  /** Plain text or light HTML. */
  body: string;
  from_name: string;
  /** Empty: the sender the backend is set up with. */
  from_email: string;
  /** Words of the mail that asks to confirm the address; absent: {@link confirmationWords}. */
  confirmation?: ConfirmationWords;
}

/** Words of the mail that asks whether an address is right; the body holds `{{ confirm_url }}`. */
export interface ConfirmationWords {
  subject: string;
  body: string;
}

/** What the mail says when the author of the form wrote nothing else. */
export const confirmationWords: ConfirmationWords = {
  subject: 'Please confirm your email address',
  body: 'Hello {{ lead.first_name | default: "there" }},\n\nsomebody, probably you, gave this address to {{ company.name }}. Is it yours? Then please confirm it:\n\n<a href="{{ confirm_url }}">Yes, confirm my address</a>\n\nThe link works for 7 days. If it was not you, you need not do anything: we will not write again.',
};

/** What a form without a welcome email holds. */
export const noWelcome: Welcome = { enabled: false, subject: '', body: '', from_name: '', from_email: '' };

const text = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '');
const oneLine = (value: unknown, max: number): string => text(value, max).replace(/[\p{Cc}\s]+/gu, ' ').trim();

function parseConfirmation(input: unknown): { confirmation?: ConfirmationWords } {
  if (typeof input !== 'object' || input === null) return {};
  const { subject, body } = input as Record<string, unknown>;
  const words = { subject: oneLine(subject, 255), body: text(body, 50_000) };
  return words.subject === '' && words.body.trim() === '' ? {} : { confirmation: words };
}

/** Reads a welcome from anything; what is missing or of the wrong kind becomes empty, nothing throws. */
export function parseWelcome(input: unknown): Welcome {
  if (typeof input !== 'object' || input === null) return noWelcome;
  const raw = input as Record<string, unknown>;
  return {
    enabled: raw['enabled'] === true,
    subject: oneLine(raw['subject'], 255),
    body: text(raw['body'], 50_000),
    from_name: oneLine(raw['from_name'], 100),
    from_email: oneLine(raw['from_email'], 254),
    ...parseConfirmation(raw['confirmation']),
  };
}
