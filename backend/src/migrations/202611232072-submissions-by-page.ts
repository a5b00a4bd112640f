import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndexes, dropIndexes } from '../platform/database/change-table.js';

/** What was sent from a page in a span of days, without reading the answers. */
export class SubmissionsByPage2026112320720 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addIndexes(run, 'submissions', { ix_submissions_received: 'KEY (company_id, received_at, landing_page_id, form_id, is_spam)' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropIndexes(run, 'submissions', ['ix_submissions_received']);
  }
}
