import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tier thresholds of companies that chose their own; others use the defaults. */
export class CreateScoringSettings2026112315540 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS scoring_settings (
        company_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
        warm INT UNSIGNED NOT NULL,
        hot INT UNSIGNED NOT NULL,
        updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS scoring_settings');
  }
}
