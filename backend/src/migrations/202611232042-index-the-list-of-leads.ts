import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndexes, dropIndexes } from '../platform/database/change-table.js';

/**
 * Indexes of the list of leads. Each begins with company and `deleted_at`, so that leads put away by the hundred thousand
 * are not walked over. The orders come first, then what is filtered by: words with few values share one index, in which
 * every combination of them is a range of its own; then beginnings of texts, for the search.
 */
const added: Readonly<Record<string, string>> = {
  ix_leads_by_created: 'KEY (company_id, deleted_at, created_at, id)',
  ix_leads_by_score: 'KEY (company_id, deleted_at, lead_score, id, tier)',
  ix_leads_by_active: 'KEY (company_id, deleted_at, last_activity_at, id, created_at)',
  ix_leads_by_name: 'KEY (company_id, deleted_at, name, id)',
  ix_leads_facets: 'KEY (company_id, deleted_at, status, tier, source, channel, opt_in, created_at)',
  ix_leads_of_owner: 'KEY (company_id, deleted_at, assigned_to, created_at, id)',
  ix_leads_of_page: 'KEY (company_id, deleted_at, landing_page_id, created_at, id)',
  ix_leads_of_campaign: 'KEY (company_id, deleted_at, utm_campaign(40))',
  ix_leads_last_name: 'KEY (company_id, deleted_at, last_name(20))',
  ix_leads_company: 'KEY (company_id, deleted_at, company_name(20))',
  ix_leads_phone: 'KEY (company_id, deleted_at, phone(16))',
};

const replaced: Readonly<Record<string, string>> = {
  ix_leads_created: 'KEY (company_id, created_at, id)',
  ix_leads_score: 'KEY (company_id, lead_score, id)',
  ix_leads_active: 'KEY (company_id, last_activity_at, id)',
  ix_leads_status: 'KEY (company_id, status, created_at)',
  ix_leads_owner: 'KEY (company_id, assigned_to, created_at, id)',
};

export class IndexTheListOfLeads2026112320420 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addIndexes(run, 'leads', added);
    await dropIndexes(run, 'leads', Object.keys(replaced));
  }

  async down(run: QueryRunner): Promise<void> {
    const [table] = await run.query(`SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'leads'`) as unknown[];
    if (!table) return;
    await addIndexes(run, 'leads', replaced);
    await dropIndexes(run, 'leads', Object.keys(added));
  }
}
