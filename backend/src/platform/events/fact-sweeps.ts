import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { factsWaiting } from '../health/metrics.js';
import { Job } from '../queue/job.js';
import { factsQueue } from '../queue/queues.js';
import { Handlers } from './handlers.js';
import { HandlersInUse } from './handlers-in-use.js';
import { Outbox } from './outbox.js';
import { Relay, type Delivery } from './relay.js';

/** While the queue is busy a batch may simply be waiting its turn. */
const patienceSeconds = { idle: 5, busy: 120 };
const sweepSize = 500;
const keepDays = 7;

/** Rebuilds from MySQL what Redis or a dead worker lost, and tidies what is finished. */
@Injectable()
export class FactSweeps {
  constructor(
    private readonly handlers: Handlers,
    private readonly inUse: HandlersInUse,
    private readonly outbox: Outbox,
    private readonly relay: Relay,
    @InjectQueue(factsQueue) private readonly queue: Queue<Delivery>,
  ) {}

  @Job('facts.redeliver', { every: 3_000 })
  async redeliver(): Promise<void> {
    const counts = await this.queue.getJobCounts();
    const patience = counts.waiting + counts.active > 0 ? patienceSeconds.busy : patienceSeconds.idle;
    await this.inUse.catchUp();
    for (const handler of this.handlers.all()) {
      const facts = await this.outbox.unhandled(handler.factName, handler.code, patience, sweepSize);
      if (facts.length > 0) await this.relay.enqueue(facts.map((fact) => ({ fact, handlers: [handler.code] })), true);
    }
  }

  @Job('facts.settle', { every: 5_000 })
  async settle(): Promise<void> {
    const inUse = await this.inUse.look();
    for (const [factName, handlers] of inUse) await this.outbox.settle(factName, [...handlers]);
    if (inUse.size > 0) await this.outbox.settleAllBut([...inUse.keys()]);
    factsWaiting.set((await this.outbox.backlog()).waiting);
  }

  @Job('facts.forget', { every: 600_000 })
  async forget(): Promise<void> {
    await this.outbox.forget(keepDays);
  }
}
