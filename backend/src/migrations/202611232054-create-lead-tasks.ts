import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody of the team is to do about a lead, and until when. */
export class CreateLeadTasks2026112320540 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_tasks (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        title VARCHAR(255) NOT NULL,
        due_at DATETIME(3) NULL,
        assigned_to BIGINT UNSIGNED NULL,
        done_at DATETIME(3) NULL,
        created_by VARCHAR(255) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        version INT UNSIGNED NOT NULL DEFAULT 1,
        deleted_at DATETIME(3) NULL,
        KEY ix_lead_tasks_lead (company_id, lead_id, id),
        KEY ix_lead_tasks_open (company_id, done_at, assigned_to, due_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS lead_tasks');
  }
}
