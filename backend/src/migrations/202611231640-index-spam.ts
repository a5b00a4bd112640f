import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Submissions are counted per company, with and without spam, from the index alone. */
export class IndexSpam2026112316400 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE submissions ADD INDEX ix_submissions_spam (company_id, is_spam)');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE submissions DROP INDEX ix_submissions_spam');
  }
}
