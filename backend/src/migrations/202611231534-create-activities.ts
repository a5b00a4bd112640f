import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The timeline: one row for each thing a lead did or that was done to them. */
export class CreateActivities2026112315340 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS activities (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        title VARCHAR(255) NOT NULL DEFAULT '',
        detail VARCHAR(1024) NULL,
        url VARCHAR(2048) NULL,
        subject_id BIGINT UNSIGNED NULL,
        occurred_at DATETIME(3) NOT NULL,
        KEY ix_activities_lead (company_id, lead_id, occurred_at, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS activities');
  }
}
