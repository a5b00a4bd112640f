import { __ } from '@wordpress/i18n';

/** Why a request did not bring what was asked for. */
export type RefusalKind = 'no-answer' | 'too-slow' | 'not-connected' | 'forbidden' | 'not-found' | 'stale' | 'invalid' | 'too-many' | 'failed';

/** A request that was not fulfilled, in words a person can act on. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** The machine-readable code of the problem, where one was given. */
  readonly code: string;
  /** What is wrong with which field, for forms. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(kind: RefusalKind, message: string, code = '', fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.fields = fields;
  }
}

/** The sentence for a backend that cannot be reached at all. */
export function noAnswer(): Refusal {
  return new Refusal('no-answer', __('The DMAT backend does not answer. Leads are kept on this site until it does.', 'dmat'));
}

/** The sentence for an answer that took too long. */
export function tooSlow(): Refusal {
  return new Refusal('too-slow', __('The DMAT backend took too long to answer. Nothing is lost; please try again.', 'dmat'));
}

/** Turns a refused HTTP answer (`application/problem+json`, or anything else) into words. */
export function refusalOf(status: number, body: unknown): Refusal {
  const problem = isRecord(body) ? body : {};
  const told = typeof problem['detail'] === 'string' && problem['detail'] !== '' ? problem['detail'] : '';
  const code = typeof problem['code'] === 'string' ? problem['code'] : '';
  const kind = kindOf(status);
  return new Refusal(kind, told && status < 500 ? told : sentenceFor(kind), code, fieldsOf(problem['errors']));
}

/** Any thrown thing as a Refusal, so that screens have one kind of error to show. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  return new Refusal('failed', sentenceFor('failed'));
}

function kindOf(status: number): RefusalKind {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 409) return 'stale';
  if (status === 400 || status === 422) return 'invalid';
  if (status === 429) return 'too-many';
  return status === 502 || status === 503 || status === 504 ? 'no-answer' : 'failed';
}

function sentenceFor(kind: RefusalKind): string {
  switch (kind) {
    case 'forbidden':
      return __('You may not see or do this. Ask an administrator of this site for the right.', 'dmat');
    case 'not-found':
      return __('This is not there any more. Somebody may have deleted it.', 'dmat');
    case 'stale':
      return __('Somebody else changed this in the meantime.', 'dmat');
    case 'invalid':
      return __('The DMAT backend did not accept this. Please check what you entered.', 'dmat');
    case 'too-many':
      return __('That was a little too fast. Wait a minute and try again.', 'dmat');
    case 'no-answer':
      return noAnswer().message;
    default:
      return __('Something went wrong in the DMAT backend. Please try again; if it stays, look at Settings, Health.', 'dmat');
  }
}

function fieldsOf(errors: unknown): Record<string, string> {
  if (!isRecord(errors)) return {};
  const fields: Record<string, string> = {};
  for (const [name, message] of Object.entries(errors)) {
    if (typeof message === 'string') fields[name] = message;
    else if (Array.isArray(message) && typeof message[0] === 'string') fields[name] = message[0];
  }
  return fields;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
