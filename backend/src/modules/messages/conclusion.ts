import { Injectable } from '@nestjs/common';
import { afterFailure } from '../../domain/messaging/after-failure.js';
import type { Outcome } from '../../domain/messaging/delivery.js';
import type { MessageReason } from '../../domain/messaging/describe-reason.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events/events.js';
import { log } from '../../platform/logger/logger.js';
import { DispatchRepository } from './dispatch.repository.js';
import type { ClaimedMessage } from './message-row.js';
import { MessageWiring } from './message-wiring.js';

type End = Parameters<DispatchRepository['conclude']>[2];
const TRIES = 5;

/** Writes down what a provider answered, with the fact that follows from it. */
@Injectable()
export class Conclusion {
  constructor(
    private readonly database: Database,
    private readonly dispatch: DispatchRepository,
    private readonly events: Events,
    private readonly wiring: MessageWiring,
  ) {}

  /**
   * Tries for some seconds while the database is away, since an acceptance that is not written down leaves a message
   * nobody can be sure of. After that the lease ends and the sweep marks it `unknown`.
   */
  async write(message: ClaimedMessage, outcome: Outcome): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.writeOnce(message, endOf(message, outcome), outcome.kind === 'permanent' && outcome.isAddressDead);
        return;
      } catch (error) {
        if (attempt >= TRIES) {
          log.error({ err: error, message: message.id, outcome: outcome.kind }, 'what the provider answered could not be written down');
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
      }
    }
  }

  /** The provider was not called after all. */
  async takeBack(message: ClaimedMessage): Promise<void> {
    await this.writeOnce(message, { state: 'pending', reason: null, detail: null, waitMs: 0, outcome: 'not-called' }, false);
  }

  private async writeOnce(message: ClaimedMessage, end: End, isAddressDead: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.dispatch.conclude(tx, message, end))) return;
      if (isAddressDead) await this.wiring.protection().addressDied(tx, message);
      if (message.lead_id === null) return;
      const told = { messageId: message.id, leadId: message.lead_id };
      if (end.state === 'accepted') await this.events.publish(tx, 'message.sent', message.company_id, told);
      if (end.state === 'failed') await this.events.publish(tx, 'message.refused', message.company_id, { ...told, reason: end.reason ?? 'provider-refused' });
    });
  }
}

function endOf(message: ClaimedMessage, outcome: Outcome): End {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'accepted', reason: null, detail: null, providerId: outcome.providerId, outcome: outcome.kind };
    case 'permanent':
      return end('failed', outcome.isAddressDead ? 'hard-bounce' : 'provider-refused', outcome);
    case 'ambiguous':
      return end('unknown', 'answer-lost', outcome);
    case 'rate-limit':
    case 'transient': {
      const now = new Date();
      const due = afterFailure(message.lane, message.attempts + 1, now, Math.random());
      if (due === null) return end('failed', 'attempts-used-up', outcome);
      const asked = outcome.kind === 'rate-limit' ? outcome.retryAfterMs : 0;
      return { ...end('pending', 'provider-unreachable', outcome), waitMs: Math.max(asked, due.getTime() - now.getTime()) };
    }
  }
}

function end(state: End['state'], reason: MessageReason, outcome: Exclude<Outcome, { kind: 'accepted' }>): End {
  return { state, reason, detail: outcome.detail, outcome: outcome.kind };
}
