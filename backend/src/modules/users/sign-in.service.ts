import { Injectable } from '@nestjs/common';
import type { TokensDto } from './dto/sign-in.dto.js';
import { normaliseAddress } from './normalise-address.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { signInRefused } from './users.errors.js';
import { UsersRepository } from './users.repository.js';

/** Signing in with an address and a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly attempts: SignInAttempts,
  ) {}

  /**
   * Every refusal reads the same and takes as long, whether the address is known or not.
   * @throws AppError sign-in-wrong, too-many-attempts
   */
  async signIn(email: string, password: string, ip: string): Promise<TokensDto> {
    const address = normaliseAddress(email);
    await this.attempts.admit(address, ip, () => this.isKnownPlace(address, ip));
    const user = await this.users.findForSignIn(address);
    const isRight = await this.passwords.fits(user?.password_hash ?? null, password);
    if (!user || !isRight || !user.may_act) throw signInRefused();
    await this.attempts.succeeded(address, ip);
    return this.sessions.start(user.company_id, user.id, ip);
  }

  private async isKnownPlace(address: string, ip: string): Promise<boolean> {
    const user = await this.users.findForSignIn(address);
    return user !== null && this.sessions.hasSignedInFrom(user.company_id, user.id, ip);
  }
}
