import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The consent ledger: appended to, never changed. */
export class CreateConsents2026112315360 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS consents (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        purpose VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        status ENUM('granted','withdrawn') NOT NULL,
        text TEXT NOT NULL,
        source VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        site_id BIGINT UNSIGNED NULL,
        form_id BIGINT UNSIGNED NULL,
        submission_id BIGINT UNSIGNED NULL,
        page_url VARCHAR(2048) NULL,
        page_revision BIGINT UNSIGNED NULL,
        ip_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
        at DATETIME(3) NOT NULL,
        KEY ix_consents_lead (company_id, lead_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS consents');
  }
}
