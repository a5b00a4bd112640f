import { Injectable } from '@nestjs/common';
import { Job } from '../../platform/queue/job.js';
import { PairingService } from './pairing.service.js';

/** Keeps the table of pairing codes small. */
@Injectable()
export class SitesJobs {
  constructor(private readonly pairing: PairingService) {}

  @Job('sites.forget-old-pairing-codes', { every: 3_600_000 })
  async forgetOldCodes(): Promise<void> {
    await this.pairing.forgetOldCodes();
  }
}
