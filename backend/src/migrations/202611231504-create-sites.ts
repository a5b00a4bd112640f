import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Connected WordPress sites. The secret is sealed; it leaves the table only to derive keys. */
export class CreateSites2026112315040 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS sites (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        public_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        name VARCHAR(255) NOT NULL,
        url VARCHAR(500) NOT NULL,
        origins JSON NOT NULL,
        secret_sealed VARBINARY(128) NULL,
        timezone VARCHAR(64) NOT NULL DEFAULT 'UTC',
        locale VARCHAR(20) NOT NULL DEFAULT 'en_US',
        wp_version VARCHAR(32) NOT NULL DEFAULT '',
        plugin_version VARCHAR(32) NOT NULL DEFAULT '',
        status ENUM('active','disconnected') NOT NULL DEFAULT 'active',
        last_seen_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_sites_public (public_id),
        UNIQUE KEY uq_sites_url (company_id, url),
        KEY ix_sites_status (status)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS sites');
  }
}
