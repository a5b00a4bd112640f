import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';

/** Names of fields that hold personal data or secrets; their values never reach a log. */
const personal = ['email', 'phone', 'name', 'first_name', 'last_name', 'address', 'to', 'answers', 'password', 'secret', 'token',
  'authorization', 'cookie', 'ip', 'subject', 'html', 'text', 'descriptor'];

/** JSON lines with personal data redacted, at the root and one and two levels down. */
export function makeLogger(level: string, role: string): Pino {
  return pino({
    level,
    base: { role, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
    formatters: { level: (label) => ({ level: label }) },
  });
}

/** The process's log. Set once at start by the door; silent in unit tests. */
export let log: Pino = makeLogger('silent', 'none');

export function useLogger(logger: Pino): void {
  log = logger;
}

/** Lets Nest write into the same log. */
export class NestLog implements LoggerService {
  log(message: unknown, context?: string): void { log.debug({ context }, String(message)); }
  warn(message: unknown, context?: string): void { log.warn({ context }, String(message)); }
  error(message: unknown, stack?: string, context?: string): void { log.error({ context, stack }, String(message)); }
  debug(message: unknown, context?: string): void { log.debug({ context }, String(message)); }
}
