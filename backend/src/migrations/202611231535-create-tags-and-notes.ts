import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words and remarks that people put on leads. */
export class CreateTagsAndNotes2026112315350 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS tags (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_tags_name (company_id, name)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_tags (
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        tag_id BIGINT UNSIGNED NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (company_id, lead_id, tag_id),
        KEY ix_lead_tags_tag (company_id, tag_id, lead_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_notes (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        body TEXT NOT NULL,
        author_name VARCHAR(255) NOT NULL,
        author_kind VARCHAR(16) NOT NULL,
        author_id VARCHAR(64) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        KEY ix_lead_notes_lead (company_id, lead_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS lead_notes');
    await run.query('DROP TABLE IF EXISTS lead_tags');
    await run.query('DROP TABLE IF EXISTS tags');
  }
}
