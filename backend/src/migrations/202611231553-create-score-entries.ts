import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of scores: a lead's score is the sum of its rows. One activity earns a rule's points once. */
export class CreateScoreEntries2026112315530 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS score_entries (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        rule VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        activity_id BIGINT UNSIGNED NOT NULL,
        subject_id BIGINT UNSIGNED NULL,
        points INT NOT NULL,
        occurred_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_score_entries (company_id, lead_id, rule, activity_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS score_entries');
  }
}
