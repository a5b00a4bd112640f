import { Injectable } from '@nestjs/common';
import { maySend, type Verdict } from '../../domain/messaging/may-send.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { DispatchRepository } from './dispatch.repository.js';
import type { ClaimedMessage } from './message-row.js';
import { MessageWiring } from './message-wiring.js';

/** Messages one address may get on a channel within these hours, per kind of lane. */
const CAPS = { answers: { cap: 10, hours: 24 }, others: { cap: 4, hours: 24 } };

/**
 * The last look before a provider is called. The gate is asked and the message marked as handed over in one
 * transaction that holds the message's row lock, so an unsubscribe that was confirmed to the person before cannot be
 * overtaken, and one that comes later waits until the mark is made.
 */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly dispatch: DispatchRepository,
    private readonly wiring: MessageWiring,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the provider is to be called now; everything else is written down already */
  async begin(message: ClaimedMessage, provider: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.dispatch.lockClaim(tx, message))) return false;
      const verdict = await this.ask(tx, message);
      if (verdict.send) {
        await this.dispatch.markHandedOver(tx, message, provider);
        return true;
      }
      if (verdict.until) await this.dispatch.postpone(tx, message, verdict.until, verdict.reason);
      else await this.refuse(tx, message, verdict.reason);
      return false;
    });
  }

  private async ask(tx: Tx, message: ClaimedMessage): Promise<Verdict> {
    const known = (await this.wiring.protection().facts(tx, [message])).get(message.id);
    if (!known) throw new Error(`The protection says nothing about message ${message.id}`);
    const { cap, hours } = message.lane === 'transactional' ? CAPS.answers : CAPS.others;
    const { sent, oldest } = await this.dispatch.recent(tx, message, hours);
    const now = this.clock.now();
    const freeAt = new Date((oldest ?? now).getTime() + hours * 3_600_000);
    return maySend({ ...known, lane: message.lane, now, frequency: { sent, cap, freeAt } });
  }

  private async refuse(tx: Tx, message: ClaimedMessage, reason: string): Promise<void> {
    const isSuppressed = SUPPRESSIONS.has(reason);
    await this.dispatch.markRefused(tx, message, isSuppressed ? 'suppressed' : 'refused', reason);
    if (message.lead_id === null) return;
    await this.events.publish(tx, 'message.refused', message.company_id, { messageId: message.id, leadId: message.lead_id, reason });
  }
}

const SUPPRESSIONS: ReadonlySet<string> = new Set(['unsubscribed', 'complaint', 'hard-bounce', 'invalid', 'manual']);
