import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndexes, dropIndexes } from '../platform/database/change-table.js';

/** A seller's list holds the leads they own: that is one range of this index. */
export class LeadsByOwner2026112320410 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addIndexes(run, 'leads', { ix_leads_owner: 'KEY (company_id, assigned_to, created_at, id)' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropIndexes(run, 'leads', ['ix_leads_owner']);
  }
}
