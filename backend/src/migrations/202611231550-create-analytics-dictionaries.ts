import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = {
  analytics_pages: `
    url VARCHAR(1024) NOT NULL,
    title VARCHAR(255) NOT NULL,
    post_id BIGINT UNSIGNED NULL`,
  analytics_touches: `
    channel VARCHAR(16) CHARACTER SET ascii NOT NULL,
    utm_source VARCHAR(255) NULL,
    utm_medium VARCHAR(255) NULL,
    utm_campaign VARCHAR(255) NULL,
    utm_content VARCHAR(255) NULL,
    utm_term VARCHAR(255) NULL,
    utm_id VARCHAR(255) NULL,
    referrer_host VARCHAR(255) NULL`,
  analytics_agents: `
    user_agent VARCHAR(512) NOT NULL,
    is_bot TINYINT(1) NOT NULL`,
};

/** Pages, touches and user agents, each told once and known by a small number in the events. */
export class CreateAnalyticsDictionaries2026112315500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(tables)) {
      await run.query(`
        CREATE TABLE IF NOT EXISTS ${table} (
          id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
          company_id BIGINT UNSIGNED NOT NULL,
          hash BINARY(16) NOT NULL,${columns},
          UNIQUE KEY uq_${table} (company_id, hash)
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables)) await run.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
