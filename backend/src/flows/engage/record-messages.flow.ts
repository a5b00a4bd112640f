import { Injectable } from '@nestjs/common';
import { describeReason } from '../../domain/messaging/describe-reason.js';
import { LeadsService } from '../../modules/leads/index.js';
import { MessagesService } from '../../modules/messages/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Fact } from '../../platform/events/fact.js';
import { OnFact } from '../../platform/events/on-fact.js';

/** What was sent to a lead, or withheld and why, stands on the timeline. */
@Injectable()
export class RecordMessagesFlow {
  constructor(private readonly messages: MessagesService, private readonly leads: LeadsService) {}

  @OnFact('message.sent')
  async sent(facts: Fact<'message.sent'>[], tx: Tx): Promise<void> {
    await this.record(facts, tx, 'email_sent', (subject) => `Email sent: ${subject}`);
  }

  @OnFact('message.refused')
  async refused(facts: Fact<'message.refused'>[], tx: Tx): Promise<void> {
    await this.record(facts, tx, 'email_not_sent', (subject) => `Email not sent: ${subject}`);
  }

  private async record(facts: Fact<'message.sent' | 'message.refused'>[], tx: Tx, kind: string, title: (subject: string) => string): Promise<void> {
    const { companyId } = facts[0]!;
    const [messages, leads] = await Promise.all([
      this.messages.byIds(companyId, facts.map((fact) => fact.payload.messageId)),
      this.leads.byIds(companyId, facts.map((fact) => fact.payload.leadId), tx),
    ]);
    const known = new Map(messages.map((message) => [message.id, message]));
    const leadIds = new Set(leads.map((lead) => lead.id));
    await this.leads.recordActivities(tx, companyId, facts.flatMap(({ payload, occurredAt }) => {
      const message = known.get(payload.messageId);
      if (!message || !leadIds.has(payload.leadId)) return [];
      const detail = 'reason' in payload ? describeReason(message.state, payload.reason) : null;
      return [{ leadId: payload.leadId, kind, title: title(message.subject), detail, subjectId: message.id, occurredAt }];
    }));
  }
}
