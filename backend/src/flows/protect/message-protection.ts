import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentConsent } from '@dmat/shared/consent/current-consent';
import { maskAddress } from '../../domain/privacy/mask-address.js';
import { MessageWiring, type ClaimedMessage, type Protection, type ProtectionFacts } from '../../modules/messages/index.js';
import { ConfirmationsService, ConsentsService, SuppressionsService, UnsubscribeTokens, type StoredConsent } from '../../modules/privacy/index.js';
import type { Tx } from '../../platform/database/database.js';

/** Tells the gate of messages what people agreed to and what they forbade. */
@Injectable()
export class MessageProtection implements Protection, OnModuleInit {
  constructor(
    private readonly wiring: MessageWiring,
    private readonly consents: ConsentsService,
    private readonly suppressions: SuppressionsService,
    private readonly links: UnsubscribeTokens,
    private readonly confirmations: ConfirmationsService,
  ) {}

  onModuleInit(): void {
    this.wiring.useProtection(this);
  }

  async facts(tx: Tx, messages: readonly ClaimedMessage[]): Promise<Map<number, ProtectionFacts>> {
    const facts = new Map<number, ProtectionFacts>();
    for (const [companyId, own] of Map.groupBy(messages, (message) => message.company_id)) {
      const leadIds = own.flatMap((message) => (message.lead_id === null ? [] : [message.lead_id]));
      const said = Map.groupBy(await this.consents.ofLeads(companyId, leadIds, tx), (row: StoredConsent) => row.leadId);
      for (const [channel, sameWay] of Map.groupBy(own, (message) => message.channel)) {
        const suppressed = await this.suppressions.of(tx, companyId, channel, sameWay.map((message) => message.to_address));
        for (const message of sameWay) {
          facts.set(message.id, {
            consent: currentConsent(said.get(message.lead_id ?? 0) ?? [], 'marketing', channel),
            suppression: suppressed.get(message.to_address) ?? null,
            // Nobody keeps these yet; the gate decides on them as soon as somebody does.
            preference: null, quietHours: null, isHeldOut: false, budget: null,
          });
        }
      }
    }
    return facts;
  }

  async addressDied(tx: Tx, { company_id: companyId, channel, to_address: to }: ClaimedMessage): Promise<void> {
    const address = { channel, hash: this.suppressions.hash(companyId, channel, to), masked: maskAddress(to) };
    await this.suppressions.add(tx, companyId, address, 'hard-bounce', 'provider-answer');
  }

  unsubscribeUrl(message: ClaimedMessage): string {
    return this.links.url({
      companyId: message.company_id, messageId: message.id, leadId: message.lead_id, channel: message.channel, address: message.to_address,
    });
  }

  confirmUrl(message: ClaimedMessage): string | undefined {
    return message.source_type === 'confirmation' ? this.confirmations.url(message.company_id, message.source_id) : undefined;
  }
}
