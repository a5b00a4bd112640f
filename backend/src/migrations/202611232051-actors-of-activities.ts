import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../platform/database/change-table.js';

/** Who of the team did what is on the timeline; null for what the lead or the product did. */
export class ActorsOfActivities2026112320510 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addColumns(run, 'activities', { actor: 'VARCHAR(255) NULL' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropColumns(run, 'activities', ['actor']);
  }
}
