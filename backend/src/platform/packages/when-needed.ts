import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/**
 * A package that is loaded when it is first used. What only the worker needs then costs the api neither time at its
 * start nor memory.
 * @example const nodemailer = whenNeeded<typeof import('nodemailer')>('nodemailer');
 */
export function whenNeeded<T>(name: string): () => T {
  let loaded: T | undefined;
  return () => (loaded ??= load(name) as T);
}
