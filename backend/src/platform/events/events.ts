import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.js';
import type { Fact, FactCatalogue, FactName, NewFact } from './fact.js';
import { LiveChannel } from '../live/live-channel.js';
import { HandlersInUse } from './handlers-in-use.js';
import { outboxState } from './outbox.js';
import { pack, toPayload } from './parcel.js';

/** Writes facts into the outbox, in the transaction of the data they tell of. */
@Injectable()
export class Events {
  constructor(private readonly handlers: HandlersInUse, private readonly live: LiveChannel) {}

  async publish<N extends FactName>(tx: Tx, name: N, companyId: number, payload: FactCatalogue[N], cause?: Fact): Promise<void> {
    await this.publishAll(tx, [{ name, companyId, payload }], cause);
  }

  /**
   * Any number of facts in one statement; those of one name and company share a row. `cause` is the fact whose handler
   * writes them. A fact no handler and no screen waits for is kept as history and settled from the start.
   */
  async publishAll(tx: Tx, facts: readonly NewFact[], cause?: Fact): Promise<void> {
    if (facts.length === 0) return;
    const depth = cause ? cause.depth + 1 : 0;
    const rows = pack(facts).map(({ companyId, name, payloads }) => [companyId, name, toPayload(payloads), payloads.length, cause?.id ?? null, depth, this.firstState(name)]);
    tx.later('INSERT INTO outbox (company_id, name, payload, facts, caused_by, depth, state) VALUES ?', [rows]);
  }

  private firstState(name: string): number {
    return this.handlers.isAwaited(name) || this.live.isWanted(name) ? outboxState.fresh : outboxState.settled;
  }
}
