import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bull';
import { Database } from '../database/database.js';
import { factsHandled, factsParked } from '../health/metrics.js';
import { log } from '../logger/logger.js';
import { factsQueue } from '../queue/queues.js';
import { stopTaking } from '../queue/stop-taking.js';
import { DeadLetters, workerDied } from './dead-letters.js';
import { Handlers, type Handler } from './handlers.js';
import { Outbox } from './outbox.js';
import type { Parcel } from './parcel.js';
import type { Delivery } from './relay.js';

const concurrency = 4;
/** A fact is tried this often by itself before it is parked. */
export const maxTries = 3;
/** Tries that ended without a word: the process died with them. Fewer, since each costs a worker. */
const maxDeaths = 2;
const backoffSeconds = [2, 10];

/** Runs handlers over batches. A batch that fails is split until the poisoned fact stands alone. */
@Injectable()
export class Dispatcher {
  private lastAlone: Promise<void> = Promise.resolve();

  constructor(
    @InjectQueue(factsQueue) private readonly queue: Queue<Delivery>,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly handlers: Handlers,
    private readonly letters: DeadLetters,
  ) {}

  start(): void {
    void this.queue.process(concurrency, async (job: Job<Delivery>) => { await this.deliver(job.data); });
    this.queue.on('error', (error) => log.warn({ code: (error as { code?: string }).code }, 'queue is away'));
    this.queue.on('stalled', () => log.warn('a batch lost its worker; the sweep takes it over'));
  }

  async stop(): Promise<void> {
    await stopTaking(this.queue);
  }

  /** @throws the last fault that no handler's tries account for; the sweep delivers those facts again */
  async deliver({ handler, then = [], ids, isCareful }: Delivery): Promise<void> {
    let fault: unknown;
    for (const code of [handler, ...then]) {
      await this.deliverTo(code, ids, isCareful).catch((error: unknown) => { fault = error; });
    }
    if (fault) throw fault;
  }

  private async deliverTo(code: string, ids: readonly number[], isCareful: boolean): Promise<void> {
    const handler = this.handlers.get(code);
    if (!handler) throw new Error(`No handler is called ${code}.`);
    const done = await this.outbox.handled(code, ids);
    const open = ids.filter((id) => !done.has(id));
    if (isCareful) {
      for (const id of open) await this.tryEach(handler, id);
      return;
    }
    const parcels = await this.outbox.read(open);
    if (parcels.length > 0) await this.tryBatch(handler, parcels);
  }

  /** A try that may cost this process its life is made alone, so that no other fact is blamed for the death. */
  private oneAtATime(work: () => Promise<void>): Promise<void> {
    const turn = this.lastAlone.then(work);
    this.lastAlone = turn.catch(() => undefined);
    return turn;
  }

  private async tryBatch(handler: Handler, parcels: Parcel[]): Promise<void> {
    try {
      await this.run(handler, parcels);
    } catch (error) {
      if (isHandledElsewhere(error)) return;
      const [first] = parcels as [Parcel];
      if (parcels.length === 1 && first.facts.length === 1) return this.oneAtATime(() => this.tryAlone(handler, first.id));
      log.warn({ handler: handler.code, facts: sizeOf(parcels), reason: (error as Error).message }, 'batch failed and is split');
      const parts = parcels.length === 1 ? await this.outbox.read(await this.takeApart(handler, first.id)) : parcels;
      const middle = Math.ceil(parts.length / 2);
      if (middle === 0) return;
      await this.tryBatch(handler, parts.slice(0, middle));
      if (middle < parts.length) await this.tryBatch(handler, parts.slice(middle));
    }
  }

  /** Tries the facts of a row by themselves. */
  private async tryEach(handler: Handler, id: number): Promise<void> {
    for (const single of await this.takeApart(handler, id)) await this.oneAtATime(() => this.tryAlone(handler, single));
  }

  /** Empty when another worker did the same, or all of it, just before. */
  private async takeApart(handler: Handler, id: number): Promise<number[]> {
    try {
      return await this.outbox.takeApart(handler.code, id);
    } catch (error) {
      if (isHandledElsewhere(error)) return [];
      throw error;
    }
  }

  /** Counts the try before it even reads the fact: the reading may be what kills. */
  private async tryAlone(handler: Handler, id: number): Promise<void> {
    const before = await this.letters.lastReason(id, handler.code);
    const tries = await this.letters.begin(id, handler.code);
    const isDeadly = before === null && tries - 1 + await this.letters.deathsElsewhere(id, handler.code) >= maxDeaths;
    if (tries > maxTries || isDeadly) return this.park(handler, id, before ?? workerDied);
    try {
      await this.run(handler, await this.outbox.read([id]));
      await this.letters.clear(id, handler.code);
    } catch (error) {
      if (isHandledElsewhere(error)) return;
      const reason = (error as Error).message || 'failed without a word';
      if (tries >= maxTries) await this.park(handler, id, reason);
      else await this.letters.postpone(id, handler.code, backoffSeconds[tries - 1]! * (0.75 + Math.random() / 2), reason);
    }
  }

  private async park(handler: Handler, id: number, reason: string): Promise<void> {
    const companyId = await this.outbox.companyOf(id);
    if (companyId === null) return;
    await this.letters.park({ id, companyId, name: handler.factName }, handler.code, reason);
    await this.letters.clear(id, handler.code);
    factsParked.inc({ handler: handler.code });
    log.error({ handler: handler.code, fact: id, reason: reason.slice(0, 300) }, 'fact is parked');
  }

  /** The marks come first: a second delivery at the same time waits here and then finds the work done. */
  private async run(handler: Handler, parcels: Parcel[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      this.outbox.markHandled(tx, handler.code, parcels.map((parcel) => parcel.id));
      await handler.run(parcels.flatMap((parcel) => parcel.facts), tx);
    });
    factsHandled.inc({ handler: handler.code }, sizeOf(parcels));
  }
}

function sizeOf(parcels: readonly Parcel[]): number {
  return parcels.reduce((sum, parcel) => sum + parcel.facts.length, 0);
}

/** Another worker finished one of these facts between our look and our mark; the sweep finds what is left. */
function isHandledElsewhere(error: unknown): boolean {
  const fault = error as { code?: string; message?: string; driverError?: { code?: string } };
  return (fault.code ?? fault.driverError?.code) === 'ER_DUP_ENTRY' && /handled_events/.test(fault.message ?? '');
}
