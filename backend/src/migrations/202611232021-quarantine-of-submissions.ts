import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndexes, dropColumns, dropIndexes } from '../platform/database/change-table.js';

/**
 * What looks like spam waits for a person to decide, and what a form with double opt-in sent waits for its confirmation.
 * The keyed hash of the sender's address is the evidence of a consent that counts only later.
 */
export class QuarantineOfSubmissions2026112320210 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addColumns(run, 'submissions', {
      spam_state: `ENUM('none','quarantined','released','deleted') NOT NULL DEFAULT 'none'`,
      opt_in: `ENUM('none','pending','confirmed') NOT NULL DEFAULT 'none'`,
      ip_hash: 'CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL',
    });
    await run.query(`UPDATE submissions SET spam_state = 'quarantined' WHERE is_spam = 1 AND spam_state = 'none'`);
    await addIndexes(run, 'submissions', { ix_submissions_quarantine: 'KEY (company_id, spam_state, id)' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropIndexes(run, 'submissions', ['ix_submissions_quarantine']);
    await dropColumns(run, 'submissions', ['spam_state', 'opt_in', 'ip_hash']);
  }
}
