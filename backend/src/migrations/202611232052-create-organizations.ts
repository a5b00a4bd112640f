import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndexes, dropColumns, dropIndexes } from '../platform/database/change-table.js';

/** Employers of leads, each known by the domain of its mail; and which lead belongs to which. */
export class CreateOrganizations2026112320520 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS organizations (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        domain VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        name VARCHAR(255) NOT NULL DEFAULT '',
        size ENUM('1-10','11-50','51-200','201-1000','1000+') NULL,
        industry VARCHAR(100) NOT NULL DEFAULT '',
        region VARCHAR(100) NOT NULL DEFAULT '',
        version INT UNSIGNED NOT NULL DEFAULT 1,
        verified_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_organizations_domain (company_id, domain),
        KEY ix_organizations_name (company_id, name(60), id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await addColumns(run, 'leads', { organization_id: 'BIGINT UNSIGNED NULL' });
    await addIndexes(run, 'leads', { ix_leads_organization: 'KEY (company_id, organization_id, id)' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropIndexes(run, 'leads', ['ix_leads_organization']);
    await dropColumns(run, 'leads', ['organization_id']);
    await run.query('DROP TABLE IF EXISTS organizations');
  }
}
