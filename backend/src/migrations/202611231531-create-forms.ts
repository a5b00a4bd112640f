import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms as last synced, and every version a visitor may still see. */
export class CreateForms2026112315310 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS forms (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        site_id BIGINT UNSIGNED NOT NULL,
        uid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(255) NOT NULL,
        definition JSON NOT NULL,
        welcome JSON NULL,
        landing_page_id BIGINT UNSIGNED NULL,
        status ENUM('active','archived') NOT NULL DEFAULT 'active',
        version_hash CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_forms_uid (company_id, site_id, uid),
        KEY ix_forms_page (company_id, landing_page_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await run.query(`
      CREATE TABLE IF NOT EXISTS form_versions (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        form_id BIGINT UNSIGNED NOT NULL,
        hash CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        definition JSON NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_form_versions_hash (company_id, form_id, hash)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS form_versions');
    await run.query('DROP TABLE IF EXISTS forms');
  }
}
