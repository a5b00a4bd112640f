import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../platform/database/change-table.js';

/**
 * Facts of one kind that were told together travel together, in one row: `payload` is then a list. `only_for` names the
 * one handler for which a fact was taken out of its parcel, because the parcel as a whole failed.
 */
export class ParcelsOfFacts2026112320010 implements MigrationInterface {
  name = 'ParcelsOfFacts2026112320010';

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'outbox', {
      facts: 'SMALLINT UNSIGNED NOT NULL DEFAULT 1',
      only_for: 'VARCHAR(80) CHARACTER SET ascii NULL',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropColumns(runner, 'outbox', ['facts', 'only_for']);
  }
}
