import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndexes, dropColumns, dropIndexes } from '../platform/database/change-table.js';

const strip = [' ', '-', '(', ')', '/', '.', '+'].reduce((text, sign) => `REPLACE(${text}, '${sign}', '')`, 'phone');

/**
 * Which lead was merged into which, and all it takes to undo that. `phone_key` is the end of a number without its signs,
 * by which one and the same phone is found however it was typed.
 */
export class MergesOfLeads2026112320530 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_merges (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        survivor_id BIGINT UNSIGNED NOT NULL,
        merged_id BIGINT UNSIGNED NOT NULL,
        journal LONGTEXT NOT NULL,
        made_by VARCHAR(255) NOT NULL,
        made_at DATETIME(3) NOT NULL,
        undone_at DATETIME(3) NULL,
        KEY ix_lead_merges_survivor (company_id, survivor_id, id),
        KEY ix_lead_merges_merged (company_id, merged_id, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await addColumns(run, 'leads', { merged_into: 'BIGINT UNSIGNED NULL', phone_key: `VARCHAR(9) AS (NULLIF(RIGHT(${strip}, 9), '')) VIRTUAL` });
    await addIndexes(run, 'leads', { ix_leads_phone_key: 'KEY (company_id, phone_key)', ix_leads_merged: 'KEY (company_id, merged_into)' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropIndexes(run, 'leads', ['ix_leads_phone_key', 'ix_leads_merged']);
    await dropColumns(run, 'leads', ['merged_into', 'phone_key']);
    await run.query('DROP TABLE IF EXISTS lead_merges');
  }
}
