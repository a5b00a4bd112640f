import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a company keeps spam out: for all of it (site 0), and what each of its sites brings along. */
export class CreateSpamSettings2026112320240 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS spam_settings (
        company_id BIGINT UNSIGNED NOT NULL,
        site_id BIGINT UNSIGNED NOT NULL DEFAULT 0,
        disallowed MEDIUMTEXT NULL,
        turnstile_site_key VARCHAR(255) NOT NULL DEFAULT '',
        turnstile_secret VARBINARY(1024) NULL,
        updated_at DATETIME(3) NOT NULL,
        PRIMARY KEY (company_id, site_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS spam_settings');
  }
}
