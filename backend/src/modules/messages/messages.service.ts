import { Injectable } from '@nestjs/common';
import type { Channel } from '../../domain/messaging/lane.js';
import type { SuppressionReason } from '../../domain/messaging/may-send.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import type { Fact, NewFact } from '../../platform/events/fact.js';
import type { MessageDraft } from './message-draft.js';
import type { ListedMessage } from './message-row.js';
import { MessagesRepository } from './messages.repository.js';

/** The ledger of everything that is said to people. Writing a message down is all it takes to have it sent. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly repository: MessagesRepository,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes messages down, each once per key of its company; asking again changes nothing. A draft with a refusal is
   * kept with its reason, so that nobody wonders why nothing came.
   */
  async enqueue(tx: Tx, companyId: number, drafts: readonly MessageDraft[], cause?: Fact): Promise<void> {
    if (drafts.length === 0) return;
    const known = await this.repository.knownKeys(companyId, tx, drafts.map((draft) => draft.dedupeKey));
    const fresh = drafts.filter((draft) => !known.has(draft.dedupeKey));
    if (fresh.length === 0) return;
    await this.repository.insert(tx, fresh, this.clock.now());
    await this.tellRefused(tx, companyId, fresh.filter((draft) => draft.refusal), cause);
  }

  /** The newest messages of a lead, at most 100. */
  async ofLead(companyId: number, leadId: number, limit = 50): Promise<ListedMessage[]> {
    return this.repository.ofLead(companyId, leadId, Math.min(limit, 100));
  }

  async byIds(companyId: number, ids: number[]): Promise<ListedMessage[]> {
    return this.repository.byIds(companyId, ids);
  }

  /**
   * Stops everything that waits for the reader of this message, in the transaction that forbids to write to them. When
   * it commits, nothing of it has been handed over since, and nothing will be.
   */
  async withholdFromReaderOf(tx: Tx, companyId: number, messageId: number, channel: Channel, reason: SuppressionReason): Promise<void> {
    const address = await this.repository.addressOf(companyId, tx, messageId);
    if (address === null) return;
    const stopped = await this.repository.withhold(companyId, tx, channel, address, reason, this.clock.now());
    await this.events.publishAll(tx, stopped.flatMap((one) => refused(companyId, one.id, one.lead_id, reason)));
  }

  private async tellRefused(tx: Tx, companyId: number, drafts: MessageDraft[], cause?: Fact): Promise<void> {
    if (drafts.length === 0) return;
    const reasons = new Map(drafts.map((draft) => [draft.dedupeKey, draft.refusal?.reason ?? '']));
    const rows = await this.repository.byKeys(companyId, tx, [...reasons.keys()]);
    await this.events.publishAll(tx, rows.flatMap((row) => refused(companyId, row.id, row.lead_id, reasons.get(row.dedupe_key) ?? '')), cause);
  }
}

function refused(companyId: number, messageId: number, leadId: number | null, reason: string): NewFact<'message.refused'>[] {
  return leadId === null ? [] : [{ name: 'message.refused', companyId, payload: { messageId, leadId, reason } }];
}
