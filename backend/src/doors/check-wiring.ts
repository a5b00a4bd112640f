import type { INestApplicationContext } from '@nestjs/common';
import { Handlers } from '../platform/events/handlers.js';
import { JobRunner } from '../platform/queue/job-runner.js';

/** Ends the boot on an unknown fact, two handlers of one name or two sweeps of one name. */
export function checkWiring(app: INestApplicationContext): void {
  app.get(Handlers).all();
  app.get(JobRunner).find();
}
