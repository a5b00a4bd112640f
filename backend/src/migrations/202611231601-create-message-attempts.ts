import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each call of a provider for a message, with what came back. */
export class CreateMessageAttempts2026112316010 implements MigrationInterface {
  name = 'CreateMessageAttempts2026112316010';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS message_attempts (
        company_id BIGINT UNSIGNED NOT NULL,
        message_id BIGINT UNSIGNED NOT NULL,
        attempt INT UNSIGNED NOT NULL,
        provider VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        started_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
        detail VARCHAR(500) NULL,
        PRIMARY KEY (company_id, message_id, attempt)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS message_attempts');
  }
}
