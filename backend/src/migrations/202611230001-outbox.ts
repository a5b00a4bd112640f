import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts wait here, written in the transaction of their data. State: 0 new, 1 relayed, 2 settled. */
export class Outbox2026112300010 implements MigrationInterface {
  name = 'Outbox2026112300010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS outbox (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
      company_id BIGINT UNSIGNED NOT NULL,
      name VARCHAR(64) CHARACTER SET ascii NOT NULL,
      payload JSON NOT NULL,
      caused_by BIGINT UNSIGNED NULL,
      depth TINYINT UNSIGNED NOT NULL DEFAULT 0,
      state TINYINT UNSIGNED NOT NULL DEFAULT 0,
      occurred_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      relayed_at DATETIME(3) NULL,
      KEY ix_outbox_state (state, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS outbox');
  }
}
