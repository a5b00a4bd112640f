import { HttpException } from '@nestjs/common';
import { isDatabaseAway, isWorthRetrying } from '../database/is-worth-retrying.js';
import { AppError } from './app-error.js';

/** The body of every error answer: `application/problem+json` (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors?: Record<string, string>;
  [key: string]: unknown;
}

const titles: Record<number, string> = {
  400: 'The request is not right', 401: 'Not signed in', 403: 'Not allowed', 404: 'Not found', 409: 'Changed meanwhile',
  413: 'Too large', 415: 'Unknown content type', 422: 'Something needs correcting', 429: 'Too many requests',
  500: 'Something went wrong', 503: 'Not available right now',
};

function problem(status: number, code: string, detail: string, more: Record<string, unknown> = {}): Problem {
  return { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail, ...more };
}

/** Turns whatever was thrown into a problem; what nobody foresaw tells nothing of its inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof AppError) {
    const { retryAfter, ...details } = error.details;
    return problem(error.status, error.code, error.message, details);
  }
  if (error instanceof HttpException) return fromHttp(error);
  if (isDatabaseAway(error)) return problem(503, 'database-away', 'The database does not answer. Please try again in a moment.');
  if (isWorthRetrying(error)) return problem(503, 'database-busy', 'The database is busy. Please try again in a moment.');
  const status = (error as { statusCode?: number }).statusCode;
  if (status && status >= 400 && status < 500) return problem(status, 'request-refused', (error as Error).message);
  return problem(500, 'unexpected', 'Something went wrong on our side. It has been logged.');
}

function fromHttp(error: HttpException): Problem {
  const body = error.getResponse() as { message?: string | string[] };
  const messages = Array.isArray(body.message) ? body.message : undefined;
  const status = error.getStatus();
  if (!messages) return problem(status, status === 404 ? 'not-found' : 'request-refused', String(body.message ?? error.message));
  const errors = Object.fromEntries(messages.map((message) => [/^\S+/.exec(message)?.[0] ?? 'body', message]));
  return problem(status, 'body-invalid', messages.join('. '), { errors });
}

/** Seconds a client should wait before it tries again; only for 429 and 503. */
export function retryAfterOf(error: unknown, status: number): number | undefined {
  if (error instanceof AppError && error.details.retryAfter !== undefined) return error.details.retryAfter;
  return status === 503 || status === 429 ? 5 : undefined;
}
