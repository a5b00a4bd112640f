import { Injectable } from '@nestjs/common';
import { OptInsService } from '../../../modules/leads/index.js';
import { ConfirmationsService } from '../../../modules/privacy/index.js';
import { Database } from '../../../platform/database/database.js';
import { Job } from '../../../platform/queue/job.js';

/** Nobody waits for ever: what was not confirmed in 7 days is marked, and stays. */
@Injectable()
export class ConfirmJobs {
  constructor(private readonly database: Database, private readonly confirmations: ConfirmationsService, private readonly optIns: OptInsService) {}

  @Job('capture.expire-confirmations', { every: 600_000 })
  async expire(): Promise<void> {
    await this.database.transaction(async (tx) => this.optIns.expire(tx, await this.confirmations.expire(tx)));
  }
}
