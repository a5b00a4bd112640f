import { Injectable } from '@nestjs/common';
import { currentConsent } from '@dmat/shared/consent/current-consent';
import { LeadsService } from '../../modules/leads/index.js';
import { MessagesService } from '../../modules/messages/index.js';
import { ConsentsService, SuppressionsService, type LinkHolder } from '../../modules/privacy/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';

/** By which way the wish came: the button of the page, or the mail program's own (RFC 8058). */
export type UnsubscribeSource = 'unsubscribe-page' | 'one-click';

const TEXT = { unsubscribe: 'Unsubscribe', subscribe: 'That was a mistake: subscribe again' };

/** A reader stops the messages, or takes that back. Each is one transaction and counts when it is answered. */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly database: Database,
    private readonly suppressions: SuppressionsService,
    private readonly consents: ConsentsService,
    private readonly messages: MessagesService,
    private readonly leads: LeadsService,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Whether nothing is sent to this reader any more. */
  async isUnsubscribed(reader: LinkHolder): Promise<boolean> {
    return this.database.transaction(async (tx) => (await this.suppressions.reason(tx, reader.companyId, reader.address)) !== null);
  }

  /** Suppression, withdrawal, everything that waits withheld, timeline and fact. A second time changes nothing. */
  async stop(reader: LinkHolder, source: UnsubscribeSource): Promise<void> {
    const { companyId, messageId, leadId, address } = reader;
    await this.database.transaction(async (tx) => {
      const isNew = await this.suppressions.add(tx, companyId, address, 'unsubscribed', source);
      await this.messages.withholdFromReaderOf(tx, companyId, messageId, address.channel, 'unsubscribed');
      if (!isNew) return;
      if (await this.isKnown(tx, reader)) {
        await this.say(tx, reader, 'withdrawn');
        await this.tell(tx, reader, 'unsubscribed', 'Unsubscribed', source === 'one-click' ? 'With the button of the mail program' : 'On the unsubscribe page');
      }
      await this.events.publish(tx, 'lead.unsubscribed', companyId, { leadId, messageId, channel: address.channel });
    });
  }

  /** Lifts what the reader asked for. Consent comes back only if unsubscribing had taken it away. */
  async resume(reader: LinkHolder): Promise<void> {
    await this.database.transaction(async (tx) => {
      const isLifted = await this.suppressions.liftUnsubscribe(tx, reader.companyId, reader.address);
      if (!isLifted || !(await this.isKnown(tx, reader))) return;
      await this.say(tx, reader, 'granted');
      await this.tell(tx, reader, 'resubscribed', 'Subscribed again', 'On the unsubscribe page');
    });
  }

  private async isKnown(tx: Tx, reader: LinkHolder): Promise<boolean> {
    return reader.leadId !== null && (await this.leads.byIds(reader.companyId, [reader.leadId], tx)).length === 1;
  }

  private async say(tx: Tx, { companyId, leadId, address }: LinkHolder, status: 'withdrawn' | 'granted'): Promise<void> {
    const said = await this.consents.ofLeads(companyId, [leadId!], tx);
    const holds = currentConsent(said, 'marketing', address.channel);
    const last = said.findLast((row) => row.purpose === 'marketing' && row.channel === address.channel);
    const isDue = status === 'withdrawn' ? holds === 'granted' : holds === 'withdrawn' && last?.source === 'unsubscribe';
    if (!isDue) return;
    await this.consents.recordAll(tx, [{
      companyId, leadId: leadId!, purpose: 'marketing', channel: address.channel, status, at: this.clock.now(),
      text: status === 'withdrawn' ? TEXT.unsubscribe : TEXT.subscribe, source: status === 'withdrawn' ? 'unsubscribe' : 'person',
    }]);
  }

  private async tell(tx: Tx, reader: LinkHolder, kind: string, title: string, detail: string): Promise<void> {
    await this.leads.recordActivities(tx, reader.companyId, [{
      leadId: reader.leadId!, kind, title, detail, subjectId: reader.messageId, occurredAt: this.clock.now(),
    }]);
  }
}
