import { Injectable } from '@nestjs/common';
import { mailboxKey } from '../../domain/identity/mailbox-key.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Crypto, hmac } from '../../platform/crypto/crypto.js';
import type { Tx } from '../../platform/database/database.js';
import { ConfirmationsRepository, type Confirmation } from './confirmations.repository.js';

/** Somebody gave an address, and the person behind it is to be asked. */
export interface AddressToConfirm {
  email: string;
  leadId: number | null;
  submissionId: number;
}

/** A link works this long, in milliseconds: 7 days. */
export const CONFIRMATION_LIFE_MS = 7 * 86_400_000;
/** A mailbox is asked at most once in this time, in milliseconds, whatever is typed into however many forms. */
export const ASK_AGAIN_MS = 86_400_000;
const PURPOSE = 'confirmation-link';
const TOKEN = /^[A-Za-z0-9_-]{40,300}$/;

/** Who is asked to confirm an address, and what they say. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly confirmations: ConfirmationsRepository,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Notes whom to ask; those who were asked within the last day are left alone. Answers with a request for each who is to get a mail. */
  async ask(tx: Tx, companyId: number, wanted: readonly AddressToConfirm[]): Promise<Map<AddressToConfirm, Confirmation>> {
    const now = this.clock.now();
    const byMailbox = new Map(wanted.map((one) => [this.hash(companyId, one.email), one]));
    if (byMailbox.size === 0) return new Map();
    const asked = await this.confirmations.lastAsked(companyId, tx, [...byMailbox.keys()], new Date(now.getTime() - ASK_AGAIN_MS));
    const fresh = [...byMailbox].filter(([hash]) => !asked.has(hash)).sort(([a], [b]) => (a < b ? -1 : 1));
    const made = await this.confirmations.insert(companyId, tx, fresh.map(([mailboxHash, { leadId, submissionId }]) => (
      { mailboxHash, leadId, submissionId, askedAt: now, expiresAt: new Date(now.getTime() + CONFIRMATION_LIFE_MS) })));
    return new Map(made.map((one) => [byMailbox.get(one.mailboxHash)!, one]));
  }

  /** One request; with `tx` locked until the transaction ends. */
  byId(companyId: number, id: number, tx?: Tx): Promise<Confirmation | null> {
    return this.confirmations.byId(companyId, id, tx);
  }

  /** The person pressed the button. */
  confirm(tx: Tx, { companyId, id }: Confirmation, ipHash: string): Promise<void> {
    return this.confirmations.confirm(companyId, tx, id, ipHash, this.clock.now());
  }

  /** Marks what nobody confirmed in time; answers with the leads that wait no more. */
  expire(tx: Tx): Promise<{ companyId: number; leadId: number }[]> {
    return this.confirmations.expire(tx, this.clock.now());
  }

  /**
   * The address of the page that asks. Its token is sealed (AES-256-GCM) and made when the mail is composed: it cannot be
   * guessed or altered, says nothing to whoever sees it, and stands in no table.
   */
  url(companyId: number, id: number): string {
    const token = this.crypto.seal(PURPOSE, Buffer.from(JSON.stringify([companyId, id, 'confirm']))).toString('base64url');
    return `${this.config.publicUrl}/api/public/confirm/${token}`;
  }

  /** Which request a token belongs to, or null for one that is not ours or was altered; nothing tells the two apart. */
  read(token: string): { companyId: number; id: number } | null {
    if (!TOKEN.test(token)) return null;
    try {
      const sealed = Buffer.from(token, 'base64url');
      if (sealed.toString('base64url') !== token) return null;
      const [companyId, id] = JSON.parse(this.crypto.open(PURPOSE, sealed).toString()) as [number, number];
      return { companyId, id };
    } catch {
      return null;
    }
  }

  private hash(companyId: number, email: string): string {
    return hmac(this.crypto.subKey('confirmation-mailbox'), `${companyId}:${mailboxKey(email)}`).toString('base64url');
  }
}
