import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the comparisons of scores with their ledger found, one row each. */
export class CreateScoreChecks2026112316410 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS score_checks (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        at DATETIME(3) NOT NULL,
        leads INT UNSIGNED NOT NULL,
        differing INT UNSIGNED NOT NULL,
        repaired INT UNSIGNED NOT NULL
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS score_checks');
  }
}
