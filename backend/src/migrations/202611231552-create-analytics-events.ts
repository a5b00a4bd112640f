import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything visitors did. Kept narrow: pages, touches and agents are numbers of dictionaries, ids are as short as they
 * may be (about four thousand million sites and visitors). The key is company, time, id, so rows arrive in the order they
 * are stored and a repeated event meets itself. The one other index finds a lead's events, and with `lead_id IS NULL` those
 * of a visitor who is not known yet. Partitions allow no foreign keys. `p_later` takes what no month has room for.
 */
export class CreateAnalyticsEvents2026112315520 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS analytics_events (
        company_id INT UNSIGNED NOT NULL,
        occurred_at DATETIME(3) NOT NULL,
        id BIGINT UNSIGNED NOT NULL,
        event_type TINYINT UNSIGNED NOT NULL,
        flags TINYINT UNSIGNED NOT NULL,
        site_id INT UNSIGNED NOT NULL,
        page_id INT UNSIGNED NOT NULL,
        agent_id INT UNSIGNED NOT NULL,
        touch_id INT UNSIGNED NULL,
        visitor_id INT UNSIGNED NULL,
        lead_id BIGINT UNSIGNED NULL,
        session_id BIGINT UNSIGNED NULL,
        form_uid BINARY(16) NULL,
        event_data JSON NULL,
        PRIMARY KEY (company_id, occurred_at, id),
        KEY ix_analytics_events_lead (company_id, lead_id, visitor_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
      PARTITION BY RANGE COLUMNS (occurred_at) (PARTITION p_later VALUES LESS THAN (MAXVALUE))`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS analytics_events');
  }
}
