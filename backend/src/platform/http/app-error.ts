/** What kind of refusal this is; decides the HTTP status. */
export type ErrorKind = 'invalid' | 'unprocessable' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'too-large' | 'too-many' | 'unavailable';

export const statusOf: Record<ErrorKind, number> = {
  invalid: 400, unauthenticated: 401, forbidden: 403, 'not-found': 404, conflict: 409,
  'too-large': 413, unprocessable: 422, 'too-many': 429, unavailable: 503,
};

/** Details a client may act on: messages by field, and seconds to wait. */
export interface ErrorDetails {
  errors?: Record<string, string>;
  retryAfter?: number;
  [key: string]: unknown;
}

/**
 * A refusal with words for a person. `code` is stable and kebab-case (`pairing-code-wrong`);
 * `message` is a sentence that says what is wrong and, where it helps, what to do.
 */
export class AppError extends Error {
  constructor(readonly kind: ErrorKind, readonly code: string, message: string, readonly details: ErrorDetails = {}) {
    super(message);
  }

  get status(): number {
    return statusOf[this.kind];
  }
}
