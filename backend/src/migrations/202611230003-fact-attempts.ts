import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries of a fact that failed alone; counted before each try, so that a fact which kills the process is counted too. */
export class FactAttempts2026112300030 implements MigrationInterface {
  name = 'FactAttempts2026112300030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS fact_attempts (
      event_id BIGINT UNSIGNED NOT NULL,
      handler VARCHAR(80) CHARACTER SET ascii NOT NULL,
      tries TINYINT UNSIGNED NOT NULL DEFAULT 0,
      next_at DATETIME(3) NOT NULL,
      reason VARCHAR(1000) NULL,
      PRIMARY KEY (event_id, handler),
      KEY ix_fact_attempts_next (next_at)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS fact_attempts');
  }
}
