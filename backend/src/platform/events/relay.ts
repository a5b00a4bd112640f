import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { LiveChannel } from '../live/live-channel.js';
import { log } from '../logger/logger.js';
import { factsQueue } from '../queue/queues.js';
import { DeadLetters } from './dead-letters.js';
import { maxDepth } from './fact.js';
import { Handlers } from './handlers.js';
import { HandlersInUse } from './handlers-in-use.js';
import { Outbox, type ClaimedFact } from './outbox.js';

/** What a Bull job of the facts queue carries: ids only. */
export interface Delivery {
  handler: string;
  /** Handlers of the same facts, one after the other in one job: a fact that kills its worker kills one, not one for each handler. */
  then?: string[];
  ids: number[];
  /** One by one and counted, after something went wrong. */
  isCareful: boolean;
}

const claimSize = 1_000;
const batchSize = 500;
const enqueueTimeout = 3_000;
/** With so many facts at once it pays to let the next ones gather for a moment: handlers work in batches. */
const manyFacts = 50;
const gatherMs = 500;
/** How often a worker says which handlers it has, in milliseconds. */
const announceEvery = 60_000;

/** Turns committed facts into Bull jobs: one per handler, company and batch. */
@Injectable()
export class Relay {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private nextAnnouncement = 0;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectQueue(factsQueue) private readonly queue: Queue<Delivery>,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly handlers: Handlers,
    private readonly inUse: HandlersInUse,
    private readonly letters: DeadLetters,
    private readonly config: Config,
    private readonly live: LiveChannel,
  ) {}

  start(): void {
    this.live.open();
    const loop = (): void => {
      this.running = this.announce().then(() => this.drain())
        .catch((error: Error) => { log.warn({ reason: error.message }, 'relay will try again'); return 0; })
        .then((facts) => { if (!this.isStopped) this.timer = setTimeout(loop, facts < manyFacts ? this.config.relayPollMs : Math.max(gatherMs, this.config.relayPollMs)); });
    };
    loop();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Once a minute, and before the first fact is relayed. */
  private async announce(): Promise<void> {
    if (Date.now() < this.nextAnnouncement) return;
    await this.inUse.announce();
    this.nextAnnouncement = Date.now() + announceEvery;
  }

  /** Relays until nothing new is left; answers how many facts went on their way. */
  async drain(): Promise<number> {
    for (let total = 0; ;) {
      const { rows, facts, names } = await this.relayOnce();
      this.live.tell([...names].map(([companyId, told]) => ({ companyId, names: [...told] })));
      total += facts;
      if (rows < claimSize || this.isStopped) return total;
    }
  }

  private async relayOnce(): Promise<{ rows: number; facts: number; names: Map<number, Set<string>> }> {
    return this.database.transaction(async (tx) => {
      const facts = await this.outbox.claim(tx, claimSize);
      if (facts.length === 0) return { rows: 0, facts: 0, names: new Map() };
      const loops = facts.filter((fact) => fact.depth > maxDepth);
      for (const fact of loops) await this.letters.park({ id: fact.id, companyId: fact.company_id, name: fact.name }, '*', `Each fact led to another more than ${maxDepth} times: a loop.`);
      const going = facts.filter((fact) => fact.depth <= maxDepth && this.handlers.of(fact.name).length > 0);
      await this.enqueue(going.map((fact) => ({ fact, handlers: this.handlers.of(fact.name).map(({ code }) => code) })), false);
      const relayed = new Set(going.map((fact) => fact.id));
      const strangers = facts.filter((fact) => fact.depth <= maxDepth && !relayed.has(fact.id));
      if (strangers.length > 0) {
        const awaited = await this.inUse.look();
        for (const fact of strangers) if (awaited.has(fact.name)) relayed.add(fact.id);
      }
      this.outbox.markRelayed(tx, [...relayed], facts.filter((fact) => !relayed.has(fact.id)).map((fact) => fact.id));
      return { rows: facts.length, facts: facts.reduce((sum, row) => sum + row.facts, 0), names: namesOf(facts) };
    });
  }

  /** Puts deliveries on the queue; throws when Redis does not take them in time. */
  async enqueue(wanted: { fact: ClaimedFact; handlers: readonly string[] }[], isCareful: boolean): Promise<void> {
    const groups = new Map<string, { delivery: Delivery; size: number }>();
    const jobs: Delivery[] = [];
    for (const { fact, handlers: [handler, ...then] } of wanted) {
      if (handler === undefined) continue;
      const key = `${[handler, ...then].join()}/${fact.company_id}`;
      let group = groups.get(key);
      if (!group || group.size >= batchSize) {
        group = { delivery: { handler, ...(then.length > 0 ? { then } : {}), ids: [], isCareful }, size: 0 };
        groups.set(key, group);
        jobs.push(group.delivery);
      }
      group.delivery.ids.push(fact.id);
      group.size += fact.facts;
    }
    if (jobs.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new Error('Redis did not take the facts in time.')), enqueueTimeout); });
    await Promise.race([this.queue.addBulk(jobs.map((data) => ({ data }))), late]).finally(() => clearTimeout(timer));
  }
}

/** Which facts each company has among these. */
function namesOf(facts: readonly ClaimedFact[]): Map<number, Set<string>> {
  const names = new Map<number, Set<string>>();
  for (const fact of facts) {
    const known = names.get(fact.company_id);
    if (known) known.add(fact.name);
    else names.set(fact.company_id, new Set([fact.name]));
  }
  return names;
}
