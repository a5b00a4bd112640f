import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of a site that carry a form; the site is their master, this is its copy. */
export class CreateLandingPages2026112315300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS landing_pages (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        site_id BIGINT UNSIGNED NOT NULL,
        wp_post_id BIGINT UNSIGNED NOT NULL,
        title VARCHAR(255) NOT NULL,
        slug VARCHAR(255) NOT NULL DEFAULT '',
        url VARCHAR(2048) NOT NULL DEFAULT '',
        description TEXT NULL,
        content_json JSON NULL,
        template_type ENUM('standard','product','webinar','download') NOT NULL DEFAULT 'standard',
        status ENUM('draft','published','archived') NOT NULL DEFAULT 'draft',
        revision BIGINT UNSIGNED NOT NULL DEFAULT 0,
        creator_id BIGINT UNSIGNED NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
        published_at DATETIME(3) NULL,
        UNIQUE KEY uq_landing_pages_post (company_id, site_id, wp_post_id),
        KEY ix_landing_pages_slug (company_id, slug),
        KEY ix_landing_pages_status (company_id, status)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS landing_pages');
  }
}
