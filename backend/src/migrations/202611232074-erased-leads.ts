import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../platform/database/change-table.js';

/** A person who was erased stays in the totals and nowhere else. */
export class ErasedLeads2026112320740 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addColumns(run, 'leads', { erased_at: 'DATETIME(3) NULL' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropColumns(run, 'leads', ['erased_at']);
  }
}
