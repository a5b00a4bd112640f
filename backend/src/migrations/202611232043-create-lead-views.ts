import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of the list of leads that people keep: filters, order and columns under a name. */
export class CreateLeadViews2026112320430 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_views (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        user_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(80) NOT NULL,
        is_shared TINYINT(1) NOT NULL DEFAULT 0,
        settings JSON NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        deleted_at DATETIME(3) NULL,
        KEY ix_lead_views_of (company_id, user_id),
        KEY ix_lead_views_shared (company_id, is_shared)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS lead_views');
  }
}
