import { Injectable } from '@nestjs/common';
import type { Channel } from '../../domain/messaging/lane.js';
import type { SuppressionReason } from '../../domain/messaging/may-send.js';
import { addressKey } from '../../domain/privacy/address-key.js';
import { Clock } from '../../platform/clock/clock.js';
import { Crypto, hmac } from '../../platform/crypto/crypto.js';
import type { Tx } from '../../platform/database/database.js';
import { SuppressionsRepository } from './suppressions.repository.js';

/** An address on the list, named by its hash because the address itself is not kept. */
export interface SuppressedAddress {
  channel: Channel;
  hash: string;
  masked: string;
}

/**
 * Whom nothing may be sent to. The list keeps a keyed hash of each address and outlives the erasure of a person, so that
 * an address that comes back by import or form is still left alone.
 */
@Injectable()
export class SuppressionsService {
  constructor(
    private readonly suppressions: SuppressionsRepository,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
  ) {}

  /** The address as the list knows it: comparable within one company, and not readable. */
  hash(companyId: number, channel: Channel, address: string): string {
    return hmac(this.crypto.subKey('suppression'), `${companyId}:${channel}:${addressKey(channel, address)}`).toString('base64url');
  }

  /**
   * Puts an address on the list. The first reason stays.
   *
   * @returns whether it is new there
   */
  add(tx: Tx, companyId: number, address: SuppressedAddress, reason: SuppressionReason, source: string): Promise<boolean> {
    return this.suppressions.add(companyId, tx, {
      channel: address.channel, addressHash: address.hash, addressMasked: address.masked, reason, source, at: this.clock.now(),
    });
  }

  /** Why each of these addresses must not be written to, by address; the others are not in the answer. */
  async of(tx: Tx, companyId: number, channel: Channel, addresses: readonly string[]): Promise<Map<string, SuppressionReason>> {
    if (addresses.length === 0) return new Map();
    const hashes = new Map(addresses.map((address) => [address, this.hash(companyId, channel, address)]));
    const reasons = await this.suppressions.reasons(companyId, tx, channel, [...hashes.values()]);
    const found = new Map<string, SuppressionReason>();
    for (const [address, hash] of hashes) {
      const reason = reasons.get(hash);
      if (reason) found.set(address, reason);
    }
    return found;
  }

  /** Whether an address is on the list, and why. */
  async reason(tx: Tx, companyId: number, address: SuppressedAddress): Promise<SuppressionReason | null> {
    return (await this.suppressions.reasons(companyId, tx, address.channel, [address.hash])).get(address.hash) ?? null;
  }

  /** Takes an address off the list that came there by one source only, when what led to it is undone. */
  liftAddedBy(tx: Tx, companyId: number, address: SuppressedAddress, source: string): Promise<void> {
    return this.suppressions.removeOfSource(companyId, tx, address.channel, address.hash, source);
  }

  /** Takes every address off the list that came there by one source only, when what led to it is undone. */
  liftAllAddedBy(tx: Tx, companyId: number, source: string): Promise<void> {
    return this.suppressions.removeAllOfSource(companyId, tx, source);
  }

  /**
   * Takes back what the person themselves asked for. A bounce, a complaint and what the team entered stay.
   *
   * @returns whether there was something to take back
   */
  liftUnsubscribe(tx: Tx, companyId: number, address: SuppressedAddress): Promise<boolean> {
    return this.suppressions.remove(companyId, tx, address.channel, address.hash, 'unsubscribed');
  }
}
