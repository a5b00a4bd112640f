import { Injectable } from '@nestjs/common';
import { Job } from '../../platform/queue/job.js';
import { SessionsService } from './sessions.service.js';

/** Keeps the table of logins small. */
@Injectable()
export class UsersJobs {
  constructor(private readonly sessions: SessionsService) {}

  @Job('users.forget-expired-logins', { every: 3_600_000 })
  async forgetExpired(): Promise<void> {
    await this.sessions.forgetExpired();
  }
}
