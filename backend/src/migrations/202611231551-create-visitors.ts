import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Browsers that agreed to be recognised; each belongs to at most one lead, for good. */
export class CreateVisitors2026112315510 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS visitors (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        uid BINARY(16) NOT NULL,
        lead_id BIGINT UNSIGNED NULL,
        linked_at DATETIME(3) NULL,
        first_touch JSON NULL,
        first_seen_at DATETIME(3) NOT NULL,
        UNIQUE KEY uq_visitors_uid (company_id, uid),
        KEY ix_visitors_lead (company_id, lead_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS visitors');
  }
}
