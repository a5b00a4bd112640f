import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of a file that could not be taken, as they stood there, with the reason. */
export class CreateRefusedRows2026112320620 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS import_refusals (
        import_id BIGINT UNSIGNED NOT NULL,
        row_no INT UNSIGNED NOT NULL,
        message VARCHAR(255) NOT NULL,
        cells JSON NOT NULL,
        PRIMARY KEY (import_id, row_no)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS import_refusals');
  }
}
