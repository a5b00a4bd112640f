import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { log } from '../../platform/logger/logger.js';

/** Longest wait for the answer, in milliseconds; a visitor waits as long. */
const PATIENCE_MS = 1_500;

/** Cloudflare's check that a browser is a person's; only where a company switched it on. */
@Injectable()
export class Turnstile {
  constructor(private readonly config: Config) {}

  /** Null when nobody could tell: an outage of theirs costs no lead. */
  async isPerson(secret: string, token: string, ip: string): Promise<boolean | null> {
    if (token === '' || token.length > 2_048) return false;
    try {
      const answer = await fetch(this.config.turnstileUrl, {
        method: 'POST', body: new URLSearchParams({ secret, response: token, remoteip: ip }), signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error',
      });
      const { success } = await answer.json() as { success?: unknown };
      return typeof success === 'boolean' ? success : null;
    } catch (error) {
      log.warn({ err: error }, 'Turnstile did not answer; the submission is judged without it');
      return null;
    }
  }
}
