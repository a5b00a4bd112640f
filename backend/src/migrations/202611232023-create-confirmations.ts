import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests to confirm an address, at most one for each mailbox and day. The link itself is kept nowhere: it is sealed
 * when the mail is composed.
 */
export class CreateConfirmations2026112320230 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS confirmations (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        mailbox_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        day DATE NOT NULL,
        lead_id BIGINT UNSIGNED NULL,
        submission_id BIGINT UNSIGNED NOT NULL,
        asked_at DATETIME(3) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        confirmed_at DATETIME(3) NULL,
        expired_at DATETIME(3) NULL,
        ip_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NULL,
        UNIQUE KEY uq_confirmations_day (company_id, mailbox_hash, day),
        KEY ix_confirmations_lead (company_id, lead_id, id),
        KEY ix_confirmations_expiry (expired_at, confirmed_at, expires_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS confirmations');
  }
}
