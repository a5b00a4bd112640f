import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = {
  page_days: `
    company_id INT UNSIGNED NOT NULL, day DATE NOT NULL, site_id INT UNSIGNED NOT NULL, page_id INT UNSIGNED NOT NULL,
    views INT UNSIGNED NOT NULL DEFAULT 0, form_views INT UNSIGNED NOT NULL DEFAULT 0,
    form_starts INT UNSIGNED NOT NULL DEFAULT 0, submissions INT UNSIGNED NOT NULL DEFAULT 0,
    PRIMARY KEY (company_id, day, site_id, page_id)`,
  page_visitors: `
    company_id INT UNSIGNED NOT NULL, day DATE NOT NULL, site_id INT UNSIGNED NOT NULL, page_id INT UNSIGNED NOT NULL,
    visitor_id INT UNSIGNED NOT NULL,
    PRIMARY KEY (company_id, day, site_id, page_id, visitor_id)`,
  form_days: `
    company_id INT UNSIGNED NOT NULL, day DATE NOT NULL, site_id INT UNSIGNED NOT NULL, form_uid BINARY(16) NOT NULL,
    views INT UNSIGNED NOT NULL DEFAULT 0, starts INT UNSIGNED NOT NULL DEFAULT 0, submissions INT UNSIGNED NOT NULL DEFAULT 0,
    PRIMARY KEY (company_id, form_uid, day, site_id)`,
  field_days: `
    company_id INT UNSIGNED NOT NULL, day DATE NOT NULL, site_id INT UNSIGNED NOT NULL, form_uid BINARY(16) NOT NULL,
    field VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    left_at INT UNSIGNED NOT NULL DEFAULT 0,
    PRIMARY KEY (company_id, form_uid, day, site_id, field)`,
};

/**
 * What happened on pages and in forms, counted by the day of their site's time zone as the events come in. Every row can be
 * made again from `analytics_events`.
 */
export class CreateRollups2026112320700 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(tables)) {
      await run.query(`CREATE TABLE IF NOT EXISTS ${table} (${columns}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables)) await run.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
