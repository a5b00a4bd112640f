import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { AppError } from '../http/app-error.js';
import { LOGIN_KID } from './login-tokens.js';
import { LookupFailed } from './lookup-failed.js';
import type { Principal } from './principal.js';
import { readTokenHeader } from './token-shape.js';

/** Names the caller behind an Authorization header. For the guard, and for hot routes that stand outside it. */
@Injectable()
export class Identify {
  /**
   * @param authorization the header as it came
   * @throws AppError unauthenticated, with the same words whatever was wrong
   */
  async bearer(authorization: string | undefined): Promise<Principal> {
    const token = /^Bearer ([^\s]{1,8192})$/.exec(authorization ?? '')?.[1];
    const strategy = token && strategyFor(token);
    const who = strategy ? await authenticate(strategy, token) : null;
    if (!who) throw new AppError('unauthenticated', 'sign-in-needed', 'Sign in first: the token is missing, wrong or expired.');
    return who;
  }
}

/** One strategy per token: a site's key never gets to look at a login token. */
function strategyFor(token: string): string | null {
  if (token.startsWith('dmat_')) return 'dmat-api-key';
  const header = readTokenHeader(token);
  if (!header) return null;
  return header.kid === LOGIN_KID ? 'dmat-login' : 'dmat-site';
}

function authenticate(strategy: string, token: string): Promise<Principal | null> {
  return new Promise((resolve, reject) => {
    const answered = (error: unknown, who: Principal | false | null | undefined, info: unknown): void => {
      if (error) reject(error);
      else if (info instanceof LookupFailed) reject(info.cause);
      else resolve(who || null);
    };
    const middleware = passport.authenticate(strategy, { session: false }, answered) as (request: object, reply: object, next: (error: unknown) => void) => void;
    middleware({ headers: { authorization: `Bearer ${token}` } }, {}, reject);
  });
}
