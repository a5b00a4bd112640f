import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The daily trial of every published form: whether its page shows it and whether it can be sent. A trial is no submission;
 * it is kept here and nowhere else.
 */
export class CreateFormChecks2026112320730 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS form_checks (
        company_id BIGINT UNSIGNED NOT NULL,
        form_id BIGINT UNSIGNED NOT NULL,
        checked_at DATETIME(3) NOT NULL,
        status ENUM('ok','failed','silent') NOT NULL,
        detail VARCHAR(500) NOT NULL DEFAULT '',
        ok_at DATETIME(3) NULL,
        failing_since DATETIME(3) NULL,
        trial CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        received_at DATETIME(3) NULL,
        PRIMARY KEY (company_id, form_id),
        KEY ix_form_checks_due (checked_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS form_checks');
  }
}
