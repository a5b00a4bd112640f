import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an import did, so that it can be taken back: leads it made, in runs of ids, and what others were before. */
export class CreateTracesOfImports2026112320610 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS import_batches (
        import_id BIGINT UNSIGNED NOT NULL,
        first_row INT UNSIGNED NOT NULL,
        first_lead_id BIGINT UNSIGNED NOT NULL,
        last_lead_id BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (import_id, first_row)
      ) ENGINE=InnoDB`);
    await run.query(`
      CREATE TABLE IF NOT EXISTS import_changes (
        import_id BIGINT UNSIGNED NOT NULL,
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        was JSON NOT NULL,
        became JSON NOT NULL,
        PRIMARY KEY (import_id, lead_id),
        KEY ix_import_changes_lead (company_id, lead_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS import_changes');
    await run.query('DROP TABLE IF EXISTS import_batches');
  }
}
