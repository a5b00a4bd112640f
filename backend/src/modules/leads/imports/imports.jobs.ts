import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { Job } from '../../../platform/queue/job.js';
import { KEPT_DAYS } from './import.js';
import { ImportsRepository } from './imports.repository.js';
import { TracesRepository } from './traces.repository.js';

const AT_ONCE = 50;

/** Lists of people are not kept for ever: file, refused rows and the way back go after 30 days, the figures stay. */
@Injectable()
export class ImportsJobs {
  constructor(private readonly database: Database, private readonly imports: ImportsRepository, private readonly traces: TracesRepository, private readonly store: FileStore) {}

  @Job('imports.tidy', { every: 3_600_000 })
  async tidy(): Promise<void> {
    for (const { id, parts } of await this.imports.old(KEPT_DAYS, AT_ONCE)) {
      for (const key of parts) await this.store.remove(key);
      await this.database.transaction(async (tx) => {
        await this.traces.forgetAll(tx, id);
        await tx.query("UPDATE imports SET parts = '[]' WHERE id = ?", [id]);
      });
    }
  }
}
