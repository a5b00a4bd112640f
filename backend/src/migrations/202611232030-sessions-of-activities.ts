import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../platform/database/change-table.js';

/** The visit in which a lead did something; the number `analytics_events.session_id` knows it by. */
export class SessionsOfActivities2026112320300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addColumns(run, 'activities', { session_id: 'BIGINT UNSIGNED NULL' });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropColumns(run, 'activities', ['session_id']);
  }
}
