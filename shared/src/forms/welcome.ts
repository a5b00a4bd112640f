/** The email a new submission is answered with; subject and body may hold Liquid fields. */
export interface Welcome {
  enabled: boolean;
  subject: string;
  /** Plain text or light HTML. */
  body: string;
  from_name: string;
  /** Empty: the sender the backend is set up with. */
  from_email: string;
}

/** What a form without a welcome email holds. */
export const noWelcome: Welcome = { enabled: false, subject: '', body: '', from_name: '', from_email: '' };

const text = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '');
const oneLine = (value: unknown, max: number): string => text(value, max).replace(/[\p{Cc}\s]+/gu, ' ').trim();

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
  };
}
