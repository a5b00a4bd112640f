import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { MonthPartition } from './months-ahead.js';

/** The monthly partitions of `analytics_events`. */
@Injectable()
export class PartitionsRepository {
  constructor(private readonly database: Database) {}

  /** Partitions that exist, with the moment each ends; `p_later` (everything after) ends with MAXVALUE. */
  async list(): Promise<{ name: string; before: string }[]> {
    return this.database.query(
      `SELECT PARTITION_NAME AS name, REPLACE(PARTITION_DESCRIPTION, '''', '') AS \`before\` FROM information_schema.PARTITIONS
       WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'analytics_events' ORDER BY PARTITION_ORDINAL_POSITION`);
  }

  /** Makes months at the end; rows that waited in `p_later` move into theirs. */
  async append(months: readonly MonthPartition[]): Promise<void> {
    const parts = months.map(({ name, before }) => `PARTITION ${name} VALUES LESS THAN ('${before}')`);
    await this.database.query(
      `ALTER TABLE analytics_events REORGANIZE PARTITION p_later INTO (${[...parts, 'PARTITION p_later VALUES LESS THAN (MAXVALUE)'].join(', ')})`);
  }
}
