import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../platform/database/change-table.js';

/** Whether a person confirmed the address a form gave for them. */
export class OptInOfLeads2026112320200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addColumns(run, 'leads', {
      opt_in: `ENUM('single','pending','confirmed','expired') NOT NULL DEFAULT 'single'`,
      confirmed_at: 'DATETIME(3) NULL',
    });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropColumns(run, 'leads', ['opt_in', 'confirmed_at']);
  }
}
