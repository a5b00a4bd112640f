import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Queue } from 'bull';
import { log } from '../logger/logger.js';
import { jobMetadata, type JobOptions } from './job.js';
import { jobsQueue } from './queues.js';
import { stopTaking } from './stop-taking.js';

interface Sweep extends JobOptions {
  name: string;
  run: () => Promise<unknown>;
}

const refreshEvery = 20_000;

/** Finds every {@link Job}, runs it in the worker, and lays the schedule anew where Redis lost it. */
@Injectable()
export class JobRunner {
  private timer: NodeJS.Timeout | undefined;
  private sweeps: Sweep[] = [];

  constructor(
    @InjectQueue(jobsQueue) private readonly queue: Queue,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Called by the worker once. Throws when two sweeps share a name. */
  async start(): Promise<void> {
    this.sweeps = this.find();
    const byName = new Map(this.sweeps.map((sweep) => [sweep.name, sweep]));
    for (const sweep of this.sweeps) {
      void this.queue.process(sweep.name, 1, async () => { await byName.get(sweep.name)!.run(); });
    }
    this.queue.on('failed', (job, error) => log.error({ job: job.name, err: error }, 'sweep failed'));
    this.queue.on('error', (error) => log.warn({ code: (error as { code?: string }).code }, 'queue is away'));
    this.schedule();
    this.timer = setInterval(() => this.schedule(), refreshEvery);
  }

  /** Takes no new sweep and waits for the running one. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await stopTaking(this.queue);
  }

  /** All sweeps; also read at boot to check the wiring. */
  find(): Sweep[] {
    const found: Sweep[] = [];
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const job = Reflect.getMetadata(jobMetadata, prototype[method] as object) as (JobOptions & { name: string }) | undefined;
        if (!job) continue;
        if (found.some((other) => other.name === job.name)) throw new Error(`Two sweeps are called "${job.name}".`);
        found.push({ ...job, run: () => (instance as Record<string, () => Promise<unknown>>)[method]!() });
      }
    }
    return found;
  }

  private schedule(): void {
    for (const { name, every } of this.sweeps) {
      this.queue.add(name, {}, { repeat: { every }, removeOnComplete: true, removeOnFail: true })
        .catch((error: Error) => log.warn({ job: name, reason: error.message }, 'sweep could not be scheduled'));
    }
  }
}
