import { Injectable } from '@nestjs/common';
import type { Channel } from '../../domain/messaging/lane.js';
import { maskAddress } from '../../domain/privacy/mask-address.js';
import { Config } from '../../platform/config/config.js';
import { Crypto } from '../../platform/crypto/crypto.js';
import type { SuppressedAddress } from './suppressions.service.js';
import { SuppressionsService } from './suppressions.service.js';

/** Who holds an unsubscribe link: the reader of one message. */
export interface LinkHolder {
  companyId: number;
  messageId: number;
  leadId: number | null;
  address: SuppressedAddress;
}

const PURPOSE = 'unsubscribe-link';
const TOKEN = /^[A-Za-z0-9_-]{60,500}$/;
const LONGEST_MASK = 60;

/**
 * Links by which a reader stops messages without signing in. A token is sealed (AES-256-GCM): it says nothing to whoever
 * sees it, cannot be guessed or altered, and needs no row, so it also works after the message or the lead is gone. It
 * never expires; somebody may unsubscribe years later.
 */
@Injectable()
export class UnsubscribeTokens {
  constructor(
    private readonly crypto: Crypto,
    private readonly suppressions: SuppressionsService,
    private readonly config: Config,
  ) {}

  /** The address of the reader's own page. */
  url(reader: { companyId: number; messageId: number; leadId: number | null; channel: Channel; address: string }): string {
    const content = [
      reader.companyId, reader.messageId, reader.leadId, reader.channel,
      this.suppressions.hash(reader.companyId, reader.channel, reader.address),
      maskAddress(reader.address).slice(0, LONGEST_MASK),
    ];
    const token = this.crypto.seal(PURPOSE, Buffer.from(JSON.stringify(content))).toString('base64url');
    return `${this.config.publicUrl}/api/public/unsubscribe/${token}`;
  }

  /** Who holds the link, or `null` for a token that is not ours or was altered; nothing tells the two apart. */
  read(token: string): LinkHolder | null {
    if (!TOKEN.test(token)) return null;
    try {
      const sealed = Buffer.from(token, 'base64url');
      // Two spellings of one token would be two links; only the one we wrote counts.
      if (sealed.toString('base64url') !== token) return null;
      const [companyId, messageId, leadId, channel, hash, masked] = JSON.parse(this.crypto.open(PURPOSE, sealed).toString()) as
        [number, number, number | null, Channel, string, string];
      return { companyId, messageId, leadId, address: { channel, hash, masked } };
    } catch {
      return null;
    }
  }
}
