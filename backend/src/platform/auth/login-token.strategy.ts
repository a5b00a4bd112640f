import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { Clock } from '../clock/clock.js';
import { AccountDirectory } from './account-directory.js';
import { bearerKey } from './bearer-key.js';
import { capsOfRole } from './caps.js';
import { API_AUDIENCE, LOGIN_ISSUER, LOGIN_KID, LOGIN_TOKEN_LIFE_S, LoginTokens } from './login-tokens.js';
import type { Principal } from './principal.js';
import { CLOCK_LEEWAY_S, hasBoundedLife, type TokenTimes } from './token-life.js';

interface LoginClaims extends TokenTimes {
  sub?: unknown;
  sid?: unknown;
}

/** Verifies the tokens of people who signed in here, and that they still may act. */
@Injectable()
export class LoginTokenStrategy extends PassportStrategy(Strategy, 'dmat-login') {
  constructor(
    tokens: LoginTokens,
    private readonly accounts: AccountDirectory,
    private readonly clock: Clock,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: bearerKey(async (kid) => (kid === LOGIN_KID ? tokens.key() : null)),
      algorithms: ['HS256'],
      issuer: LOGIN_ISSUER,
      audience: API_AUDIENCE,
      jsonWebTokenOptions: { clockTolerance: CLOCK_LEEWAY_S },
    });
  }

  /** @returns false when the token is not one of ours or its holder may no longer act */
  async validate(claims: LoginClaims): Promise<Principal | false> {
    if (!hasBoundedLife(claims, LOGIN_TOKEN_LIFE_S, this.clock.now().getTime() / 1000)) return false;
    const { sub, sid } = claims;
    if (typeof sub !== 'string' || !/^[1-9]\d{0,15}$/.test(sub) || typeof sid !== 'string') return false;
    const user = await this.accounts.user(Number(sub), sid);
    if (!user) return false;
    return {
      companyId: user.companyId, kind: 'user', id: sub, siteId: null, userId: user.id, name: user.name, email: user.email,
      caps: capsOfRole(user.role), sessionId: sid,
    };
  }
}
