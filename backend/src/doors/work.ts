import type { INestApplicationContext } from '@nestjs/common';
import { Dispatcher } from '../platform/events/dispatcher.js';
import { Relay } from '../platform/events/relay.js';
import { JobRunner } from '../platform/queue/job-runner.js';
import { Loops } from '../platform/queue/loops.js';

/** The worker's loops: relay, handlers, sweeps. */
export class Work {
  constructor(private readonly app: INestApplicationContext) {}

  async start(): Promise<void> {
    this.app.get(Dispatcher).start();
    await this.app.get(JobRunner).start();
    this.app.get(Relay).start();
    this.app.get(Loops).start();
  }

  /** Takes nothing new; waits for what runs. */
  async stop(): Promise<void> {
    await this.app.get(Relay).stop();
    await Promise.all([this.app.get(Dispatcher).stop(), this.app.get(JobRunner).stop(), this.app.get(Loops).stop()]);
  }
}
