import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last comparison of rollups with their events found: one row, rewritten every night. */
export class CreateRollupChecks2026112320710 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS rollup_checks (
        id TINYINT UNSIGNED NOT NULL PRIMARY KEY,
        at DATETIME(3) NOT NULL,
        days INT UNSIGNED NOT NULL,
        differing INT UNSIGNED NOT NULL,
        example VARCHAR(255) NOT NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS rollup_checks');
  }
}
