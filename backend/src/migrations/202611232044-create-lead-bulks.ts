import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work on many leads at once, how far it is, and what each lead was before, so that it can be undone. */
export class CreateLeadBulks2026112320440 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_bulks (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        user_id BIGINT UNSIGNED NULL,
        owner_scope BIGINT UNSIGNED NULL,
        action ENUM('tag','untag','status','owner','delete') NOT NULL,
        value VARCHAR(100) NOT NULL DEFAULT '',
        ids JSON NULL,
        filters JSON NULL,
        state ENUM('waiting','running','done','undoing','undone','failed') NOT NULL DEFAULT 'waiting',
        total INT UNSIGNED NULL,
        done INT UNSIGNED NOT NULL DEFAULT 0,
        changed INT UNSIGNED NOT NULL DEFAULT 0,
        place BIGINT UNSIGNED NOT NULL DEFAULT 0,
        up_to BIGINT UNSIGNED NOT NULL,
        failure VARCHAR(255) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        KEY ix_lead_bulks_open (state, id),
        KEY ix_lead_bulks_company (company_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_bulk_changes (
        company_id BIGINT UNSIGNED NOT NULL,
        bulk_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        was VARCHAR(100) NOT NULL,
        PRIMARY KEY (company_id, bulk_id, lead_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS lead_bulk_changes');
    await run.query('DROP TABLE IF EXISTS lead_bulks');
  }
}
