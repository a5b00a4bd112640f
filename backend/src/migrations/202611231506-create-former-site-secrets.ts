import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets a site had before it was paired again: pages cached then still carry forms signed with them. */
export class CreateFormerSiteSecrets2026112315060 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS former_site_secrets (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        site_id BIGINT UNSIGNED NOT NULL,
        secret_sealed VARBINARY(128) NOT NULL,
        ended_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        KEY ix_former_site_secrets_site (site_id, id)
      ) ENGINE=InnoDB`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS former_site_secrets');
  }
}
