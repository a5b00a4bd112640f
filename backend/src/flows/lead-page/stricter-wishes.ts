import { Injectable } from '@nestjs/common';
import { CONSENT_CHANNELS, type ConsentChannel } from '@dmat/shared/consent/consent';
import { currentConsent } from '@dmat/shared/consent/current-consent';
import type { SuppressionReason } from '../../domain/messaging/may-send.js';
import { maskAddress } from '../../domain/privacy/mask-address.js';
import { ConsentsService, SuppressionsService } from '../../modules/privacy/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';

/** What two leads wanted before they became one. */
export interface WishesBefore {
  withdrawn: ConsentChannel[];
  addresses: [string, string];
  suppressed: Map<string, SuppressionReason>;
}

/** What was added so that the stricter wish holds; an undo takes exactly that away. */
export interface MergedWishes {
  consentIds: number[];
  addresses: string[];
}

/** Wishes are those of a person; that an address does not work says nothing of the other. */
const ofThePerson: readonly SuppressionReason[] = ['unsubscribed', 'complaint', 'manual'];
const SOURCE = 'merge';

/** Of two leads that become one, whoever wanted less decides. */
@Injectable()
export class StricterWishes {
  constructor(private readonly consents: ConsentsService, private readonly suppressions: SuppressionsService, private readonly clock: Clock) {}

  /** To be asked before anything changes hands. */
  async read(tx: Tx, companyId: number, survivorId: number, mergedId: number, addresses: [string, string]): Promise<WishesBefore> {
    const said = await this.consents.ofLeads(companyId, [survivorId, mergedId], tx);
    const of = (leadId: number, channel: ConsentChannel) => currentConsent(said.filter((row) => row.leadId === leadId), 'marketing', channel);
    return {
      withdrawn: CONSENT_CHANNELS.filter((channel) => [survivorId, mergedId].some((leadId) => of(leadId, channel) === 'withdrawn')),
      addresses, suppressed: await this.suppressions.of(tx, companyId, 'email', addresses),
    };
  }

  /** Adds a withdrawal where one of them had withdrawn, and puts the other's address on the list where one was on it. */
  async combine(tx: Tx, companyId: number, leadId: number, { withdrawn, addresses, suppressed }: WishesBefore): Promise<MergedWishes> {
    const said = await this.consents.ofLeads(companyId, [leadId], tx);
    const due = withdrawn.filter((channel) => currentConsent(said, 'marketing', channel) !== 'withdrawn');
    await this.consents.recordAll(tx, due.map((channel) => ({
      companyId, leadId, purpose: 'marketing', channel, status: 'withdrawn', text: 'Withdrawn by the lead this one was merged with', source: 'merge', at: this.clock.now(),
    })));
    const known = new Set(said.map((row) => row.id));
    const consentIds = due.length === 0 ? [] : (await this.consents.ofLeads(companyId, [leadId], tx)).map((row) => row.id).filter((id) => !known.has(id));
    const reason = addresses.map((address) => suppressed.get(address)).find((one) => one !== undefined && ofThePerson.includes(one));
    const added: string[] = [];
    for (const address of reason ? addresses : []) {
      if (await this.suppressions.add(tx, companyId, this.named(companyId, address), reason!, SOURCE)) added.push(address);
    }
    return { consentIds, addresses: added };
  }

  /** Takes away what {@link combine} added. */
  async separate(tx: Tx, companyId: number, { consentIds, addresses }: MergedWishes): Promise<void> {
    await this.consents.takeBack(tx, companyId, consentIds);
    for (const address of addresses) await this.suppressions.liftAddedBy(tx, companyId, this.named(companyId, address), SOURCE);
  }

  private named(companyId: number, address: string) {
    return { channel: 'email' as const, hash: this.suppressions.hash(companyId, 'email', address), masked: maskAddress(address) };
  }
}
