import { Injectable } from '@nestjs/common';
import { Throttles, type Throttle } from '../../platform/auth/throttle.js';
import { Crypto, hmac } from '../../platform/crypto/crypto.js';

/**
 * Slows down guessing without locking anybody out: the strict allowance belongs to one account from one address, so a
 * stranger uses up their own. Guesses at one account from many addresses are held back too, except from addresses the
 * owner signed in from before.
 */
@Injectable()
export class SignInAttempts {
  private readonly byPair: Throttle;
  private readonly byIp: Throttle;
  private readonly byAccount: Throttle;

  constructor(
    throttles: Throttles,
    private readonly crypto: Crypto,
  ) {
    this.byPair = throttles.of({ name: 'sign-in-pair', times: 10, seconds: 120 });
    this.byIp = throttles.of({ name: 'sign-in-ip', times: 60, seconds: 600 });
    this.byAccount = throttles.of({ name: 'sign-in-account', times: 100, seconds: 3_600 });
  }

  /**
   * Counts one attempt before it is looked at, so that many at once count too.
   * @throws AppError too-many-attempts
   */
  async admit(address: string, ip: string, isKnownPlace: () => Promise<boolean>): Promise<void> {
    const account = this.hide(address);
    await this.byIp.take(ip);
    await this.byPair.take(`${account}:${ip}`);
    try {
      await this.byAccount.take(account);
    } catch (refusal) {
      if (!(await isKnownPlace())) throw refusal;
    }
  }

  /** A right password gives back what the attempt cost. */
  async succeeded(address: string, ip: string): Promise<void> {
    const account = this.hide(address);
    await Promise.all([this.byPair.clear(`${account}:${ip}`), this.byIp.giveBack(ip), this.byAccount.giveBack(account)]);
  }

  /** Addresses of people do not go into Redis. */
  private hide(address: string): string {
    return hmac(this.crypto.subKey('sign-in-attempts'), address).toString('hex').slice(0, 32);
  }
}
