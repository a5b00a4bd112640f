import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every message to every person: the row is there before a provider is called. */
export class CreateMessages2026112316000 implements MigrationInterface {
  name = 'CreateMessages2026112316000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS messages (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NULL,
        channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        lane VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        source_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        source_id BIGINT UNSIGNED NOT NULL,
        dedupe_key VARCHAR(191) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        to_address VARCHAR(254) NOT NULL,
        subject VARCHAR(255) NOT NULL,
        parts MEDIUMTEXT NOT NULL,
        state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reason VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        detail VARCHAR(500) NULL,
        attempts INT UNSIGNED NOT NULL DEFAULT 0,
        due_at DATETIME(3) NOT NULL,
        worker VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        fence INT UNSIGNED NOT NULL DEFAULT 0,
        lease_until DATETIME(3) NULL,
        provider_id VARCHAR(255) NULL,
        created_at DATETIME(3) NOT NULL,
        handed_over_at DATETIME(3) NULL,
        finished_at DATETIME(3) NULL,
        UNIQUE KEY uq_messages_dedupe (company_id, dedupe_key),
        KEY ix_messages_lead (company_id, lead_id, id),
        KEY ix_messages_address (company_id, to_address),
        KEY ix_messages_due (state, channel, lane, due_at, id),
        KEY ix_messages_lease (state, lease_until)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS messages');
  }
}
