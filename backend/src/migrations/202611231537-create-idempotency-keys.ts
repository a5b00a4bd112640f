import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers kept for a day for clients that repeat a request. */
export class CreateIdempotencyKeys2026112315370 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS idempotency_keys (
        company_id BIGINT UNSIGNED NOT NULL,
        name VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        status SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        body MEDIUMTEXT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (company_id, name),
        KEY ix_idempotency_keys_created (created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS idempotency_keys');
  }
}
