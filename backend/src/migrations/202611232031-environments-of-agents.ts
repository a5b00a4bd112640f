import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../platform/database/change-table.js';

const text = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii NOT NULL DEFAULT ''`;

/**
 * What a browser is and where it is: read once for each combination of name, language and country, so that events carry no
 * more bytes than before. Empty means unknown.
 */
export class EnvironmentsOfAgents2026112320310 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addColumns(run, 'analytics_agents', {
      device: text(16), browser: text(32), os: text(32), language: text(8), country: text(2),
    });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropColumns(run, 'analytics_agents', ['device', 'browser', 'os', 'language', 'country']);
  }
}
