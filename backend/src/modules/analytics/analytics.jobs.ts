import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Job } from '../../platform/queue/job.js';
import { monthsAhead } from './months-ahead.js';
import { PartitionsRepository } from './partitions.repository.js';

const hour = 3_600_000;
const ahead = 3;

/** Keeps room for the events of the next three months. */
@Injectable()
export class AnalyticsJobs {
  constructor(
    private readonly partitions: PartitionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Makes the months that are missing; answers their names. */
  @Job('analytics.make-months', { every: hour })
  async makeMonths(): Promise<string[]> {
    const there = await this.partitions.list();
    const last = there.filter(({ name }) => name !== 'p_later').map(({ before }) => before).sort().at(-1) ?? '';
    const missing = monthsAhead(this.clock.now(), ahead).filter(({ before }) => before > last);
    if (missing.length > 0) await this.partitions.append(missing);
    return missing.map(({ name }) => name);
  }
}
