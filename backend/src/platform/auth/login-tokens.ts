import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Clock } from '../clock/clock.js';
import { Crypto } from '../crypto/crypto.js';
import { uuid } from '../ids/ids.js';

/** The `kid` of the tokens this backend issues itself. */
export const LOGIN_KID = 'dmat';
/** Issuer and audience of a login token. */
export const LOGIN_ISSUER = 'dmat-api';
export const API_AUDIENCE = 'dmat-api';
/** How long a login token lives, in seconds. */
export const LOGIN_TOKEN_LIFE_S = 900;

/** Issues the 15-minute tokens of people who signed in here. What they may do is looked up, not written in. */
@Injectable()
export class LoginTokens {
  private readonly jwt = new JwtService();

  constructor(
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  /** @param sessionId the login the token belongs to; ending that login ends the token */
  issue(userId: number, sessionId: string): string {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const claims = { iss: LOGIN_ISSUER, aud: API_AUDIENCE, sub: String(userId), sid: sessionId, jti: uuid(), iat, nbf: iat, exp: iat + LOGIN_TOKEN_LIFE_S };
    return this.jwt.sign(claims, { secret: this.key(), algorithm: 'HS256', header: { alg: 'HS256', typ: 'JWT', kid: LOGIN_KID } });
  }

  /** The signing key, derived from the master secret. */
  key(): Buffer {
    return this.crypto.subKey('access-token');
  }
}
