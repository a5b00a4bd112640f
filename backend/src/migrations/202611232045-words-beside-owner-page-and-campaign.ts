import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndexes, dropIndexes } from '../platform/database/change-table.js';

/** Status and tier stand beside owner, page and campaign, so that lists narrowed by both read no lead in vain. */
const added: Readonly<Record<string, string>> = {
  ix_leads_by_owner: 'KEY (company_id, deleted_at, assigned_to, created_at, id, status, tier)',
  ix_leads_by_page: 'KEY (company_id, deleted_at, landing_page_id, created_at, id, status, tier)',
  ix_leads_by_campaign: 'KEY (company_id, deleted_at, utm_campaign(40), status, tier)',
};

const replaced: Readonly<Record<string, string>> = {
  ix_leads_of_owner: 'KEY (company_id, deleted_at, assigned_to, created_at, id)',
  ix_leads_of_page: 'KEY (company_id, deleted_at, landing_page_id, created_at, id)',
  ix_leads_of_campaign: 'KEY (company_id, deleted_at, utm_campaign(40))',
};

export class WordsBesideOwnerPageAndCampaign2026112320450 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addIndexes(run, 'leads', added);
    await dropIndexes(run, 'leads', Object.keys(replaced));
  }

  async down(run: QueryRunner): Promise<void> {
    const [table] = await run.query(`SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'leads' AND column_name = 'opt_in'`) as unknown[];
    if (!table) return;
    await addIndexes(run, 'leads', replaced);
    await dropIndexes(run, 'leads', Object.keys(added));
  }
}
