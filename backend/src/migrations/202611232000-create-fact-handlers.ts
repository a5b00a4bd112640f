import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which handlers the running workers have, whatever their version: a fact is settled when all of these are done. */
export class CreateFactHandlers2026112320000 implements MigrationInterface {
  name = 'CreateFactHandlers2026112320000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS fact_handlers (
      handler VARCHAR(80) CHARACTER SET ascii NOT NULL,
      fact_name VARCHAR(64) CHARACTER SET ascii NOT NULL,
      first_seen_at DATETIME(3) NOT NULL,
      after_fact_id BIGINT UNSIGNED NOT NULL,
      seen_at DATETIME(3) NOT NULL,
      PRIMARY KEY (handler)
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS fact_handlers');
  }
}
