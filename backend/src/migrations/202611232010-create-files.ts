import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names, types and owners of files; the bytes are in the file store under their key. */
export class CreateFiles2026112320100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS files (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        store_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(255) NOT NULL,
        mime VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        size BIGINT UNSIGNED NOT NULL,
        sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        owner_id BIGINT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        deleted_at DATETIME(3) NULL,
        UNIQUE KEY uq_files_key (store_key),
        KEY ix_files_owner (company_id, owner_kind, owner_id),
        KEY ix_files_deleted (deleted_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS files');
  }
}
