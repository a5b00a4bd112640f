import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sent forms, kept as sent, once for each client-made UUID. */
export class CreateSubmissions2026112315320 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS submissions (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        uuid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        form_id BIGINT UNSIGNED NOT NULL,
        form_version CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        lead_id BIGINT UNSIGNED NULL,
        landing_page_id BIGINT UNSIGNED NULL,
        page_revision BIGINT UNSIGNED NOT NULL DEFAULT 0,
        answers JSON NOT NULL,
        page_url VARCHAR(2048) NOT NULL DEFAULT '',
        referrer VARCHAR(2048) NOT NULL DEFAULT '',
        touch JSON NULL,
        visitor_uid CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        user_agent VARCHAR(512) NOT NULL DEFAULT '',
        is_spam TINYINT(1) NOT NULL DEFAULT 0,
        spam_reason VARCHAR(32) NULL,
        via ENUM('script','form','relay') NOT NULL DEFAULT 'script',
        occurred_at DATETIME(3) NOT NULL,
        received_at DATETIME(3) NOT NULL,
        UNIQUE KEY uq_submissions_uuid (company_id, uuid),
        KEY ix_submissions_lead (company_id, lead_id, id),
        KEY ix_submissions_form (company_id, form_id, id),
        KEY ix_submissions_spam (company_id, is_spam)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS submissions');
  }
}
