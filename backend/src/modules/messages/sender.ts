import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { afterAnswer, afterRateLimit, afterSilence, allowance, OPEN_CIRCUIT, type Circuit } from '../../domain/messaging/circuit.js';
import type { Delivery, EmailParts, Outcome } from '../../domain/messaging/delivery.js';
import { freeSlots, SLOTS } from '../../domain/messaging/free-slots.js';
import { LANES, type Channel, type Lane } from '../../domain/messaging/lane.js';
import { Clock } from '../../platform/clock/clock.js';
import { log } from '../../platform/logger/logger.js';
import { Loops, type Loop } from '../../platform/queue/loops.js';
import { Conclusion } from './conclusion.js';
import { DispatchRepository } from './dispatch.repository.js';
import { HandOver } from './hand-over.js';
import type { ClaimedMessage } from './message-row.js';
import { MessageWiring } from './message-wiring.js';
import { deliveries } from './metrics.js';

const EVERY_MS = 250;
const EXPIRE_EVERY_MS = 5_000;
/** When marking the hand-over took longer than this (a frozen process), the provider is not called: the lease may end. */
const STALE_MS = 20_000;
const ALL_SLOTS = LANES.reduce((sum, lane) => sum + SLOTS[lane], 0);

interface ChannelWork {
  circuit: Circuit;
  underWay: Record<Lane, number>;
}

/**
 * Sends what is due, in every worker, for as long as it runs. It reads the ledger in MySQL and nothing else, so it goes
 * on while Redis is away or was emptied.
 */
@Injectable()
export class Sender implements Loop, OnModuleInit {
  private readonly worker = `${hostname().slice(0, 40)}-${process.pid}-${randomBytes(4).toString('hex')}`;
  private readonly work = new Map<Channel, ChannelWork>();
  private readonly deliveries = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private pass: Promise<void> | undefined;
  private lastExpiry = 0;
  private isSweeping = false;
  private isMoreWanted = false;
  private isStopping = false;

  constructor(
    private readonly loops: Loops,
    private readonly wiring: MessageWiring,
    private readonly dispatch: DispatchRepository,
    private readonly handOver: HandOver,
    private readonly conclusion: Conclusion,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loops.add(this);
  }

  start(): void {
    this.isStopping = false;
    this.schedule(0);
  }

  /** Claims nothing new, waits for the calls under way, gives unused claims back. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.pass;
    await Promise.all(this.deliveries);
    await this.dispatch.release(this.worker).catch(() => undefined);
    for (const channel of this.wiring.channels()) await this.wiring.provider(channel).close();
  }

  /** Sends everything that is due now and returns once it is concluded. For tests and single runs. */
  async drain(): Promise<void> {
    do {
      await this.sweep();
      await Promise.all(this.deliveries);
    } while (await this.sweep());
  }

  private schedule(waitMs: number): void {
    if (this.isStopping) return;
    this.timer = setTimeout(() => {
      this.isSweeping = true;
      this.isMoreWanted = false;
      this.pass = this.sweep()
        .catch((error: unknown) => log.warn({ err: error }, 'messages could not be claimed'))
        .then(() => {
          this.isSweeping = false;
          this.schedule(this.isMoreWanted ? 0 : EVERY_MS);
        });
    }, waitMs);
  }

  /** A slot is free: looks again now instead of at the next turn. */
  private hurry(): void {
    this.isMoreWanted = true;
    if (this.isSweeping || this.timer === undefined) return;
    clearTimeout(this.timer);
    this.schedule(0);
  }

  /** @returns whether anything was claimed */
  private async sweep(): Promise<boolean> {
    const now = this.clock.now();
    if (Math.abs(now.getTime() - this.lastExpiry) > EXPIRE_EVERY_MS) {
      this.lastExpiry = now.getTime();
      const lost = await this.dispatch.expire();
      if (lost > 0) log.error({ messages: lost }, 'messages were handed over by a worker that died; they are not sent again by themselves');
    }
    let hasClaimed = false;
    for (const channel of this.wiring.channels()) {
      const work = this.workOf(channel);
      const free = freeSlots(work.underWay, allowance(work.circuit, now, ALL_SLOTS));
      for (const lane of LANES) {
        if (free[lane] === 0) continue;
        const claims = await this.dispatch.claim(channel, lane, free[lane], this.worker);
        hasClaimed ||= claims.length > 0;
        for (const claim of claims) this.launch(work, claim);
      }
    }
    return hasClaimed;
  }

  private launch(work: ChannelWork, message: ClaimedMessage): void {
    work.underWay[message.lane] += 1;
    const delivery = this.deliver(work, message)
      .catch((error: unknown) => log.error({ err: error, message: message.id }, 'a message could not be handed over'))
      .finally(() => {
        work.underWay[message.lane] -= 1;
        this.deliveries.delete(delivery);
        this.hurry();
      });
    this.deliveries.add(delivery);
  }

  private async deliver(work: ChannelWork, message: ClaimedMessage): Promise<void> {
    const provider = this.wiring.provider(message.channel);
    if (this.isStopping) return;
    const delivery = this.read(message);
    const began = performance.now();
    if (!(await this.handOver.begin(message, provider.code))) return;
    if (performance.now() - began > STALE_MS) return this.conclusion.takeBack(message);
    const outcome = await provider.send(delivery).catch((error: Error): Outcome => ({ kind: 'ambiguous', detail: error.message }));
    work.circuit = this.next(work.circuit, outcome);
    deliveries.inc({ channel: message.channel, lane: message.lane, outcome: outcome.kind });
    await this.conclusion.write(message, outcome);
  }

  private read(message: ClaimedMessage): Delivery {
    return {
      id: message.id, companyId: message.company_id, to: message.to_address, subject: message.subject, kind: message.kind,
      source: `${message.source_type}-${message.source_id}`, parts: JSON.parse(message.parts) as EmailParts,
      unsubscribeUrl: this.wiring.protection().unsubscribeUrl(message), confirmUrl: this.wiring.protection().confirmUrl(message),
    };
  }

  private next(circuit: Circuit, outcome: Outcome): Circuit {
    const now = this.clock.now();
    if (outcome.kind === 'rate-limit') return afterRateLimit(circuit, now, outcome.retryAfterMs);
    const isSilent = outcome.kind === 'ambiguous' || (outcome.kind === 'transient' && outcome.isProviderAway);
    return isSilent ? afterSilence(circuit, now, Math.random()) : afterAnswer();
  }

  private workOf(channel: Channel): ChannelWork {
    const known = this.work.get(channel);
    if (known) return known;
    const fresh = { circuit: OPEN_CIRCUIT, underWay: { transactional: 0, journey: 0, bulk: 0 } };
    this.work.set(channel, fresh);
    return fresh;
  }
}
