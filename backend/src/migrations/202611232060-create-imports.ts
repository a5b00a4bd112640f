import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of contacts on their way in: what stands in which column, how far the work is, and what came of it. */
export class CreateImports2026112320600 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS imports (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(255) NOT NULL,
        size BIGINT UNSIGNED NOT NULL,
        parts JSON NOT NULL,
        encoding VARCHAR(16) CHARACTER SET ascii NULL,
        delimiter CHAR(1) CHARACTER SET ascii NULL,
        columns_found JSON NULL,
        targets JSON NULL,
        options JSON NULL,
        forecast JSON NULL,
        state ENUM('uploading','ready','checking','checked','running','done','failed','undoing','undone') CHARACTER SET ascii NOT NULL DEFAULT 'uploading',
        rows_total INT UNSIGNED NULL,
        rows_done INT UNSIGNED NOT NULL DEFAULT 0,
        created INT UNSIGNED NOT NULL DEFAULT 0,
        updated INT UNSIGNED NOT NULL DEFAULT 0,
        skipped INT UNSIGNED NOT NULL DEFAULT 0,
        refused INT UNSIGNED NOT NULL DEFAULT 0,
        undone INT UNSIGNED NOT NULL DEFAULT 0,
        fault VARCHAR(500) NULL,
        created_by VARCHAR(120) NOT NULL DEFAULT '',
        lease_owner VARCHAR(80) CHARACTER SET ascii NULL,
        lease_until DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        finished_at DATETIME(3) NULL,
        KEY ix_imports_company (company_id, id),
        KEY ix_imports_state (state, lease_until)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS imports');
  }
}
