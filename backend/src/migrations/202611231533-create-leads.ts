import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Known people of a company, one for each normalised address. */
export class CreateLeads2026112315330 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS leads (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        email VARCHAR(255) NOT NULL,
        email_normal VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        name VARCHAR(255) NOT NULL DEFAULT '',
        first_name VARCHAR(120) NOT NULL DEFAULT '',
        last_name VARCHAR(120) NOT NULL DEFAULT '',
        phone VARCHAR(40) NOT NULL DEFAULT '',
        company_name VARCHAR(255) NOT NULL DEFAULT '',
        company_size ENUM('1-10','11-50','51-200','201-1000','1000+') NULL,
        industry VARCHAR(100) NOT NULL DEFAULT '',
        job_title VARCHAR(100) NOT NULL DEFAULT '',
        lead_score INT NOT NULL DEFAULT 0,
        tier ENUM('cold','warm','hot') NOT NULL DEFAULT 'cold',
        status ENUM('new','contacted','qualified','lost','won') NOT NULL DEFAULT 'new',
        lifecycle ENUM('subscriber','lead','mql','sql','opportunity','customer') NOT NULL DEFAULT 'lead',
        source ENUM('landing_page','social','email','webinar','referral','import') NOT NULL DEFAULT 'landing_page',
        channel VARCHAR(20) NOT NULL DEFAULT 'direct',
        utm_source VARCHAR(255) NOT NULL DEFAULT '',
        utm_medium VARCHAR(255) NOT NULL DEFAULT '',
        utm_campaign VARCHAR(255) NOT NULL DEFAULT '',
        utm_content VARCHAR(255) NOT NULL DEFAULT '',
        utm_term VARCHAR(255) NOT NULL DEFAULT '',
        first_touch JSON NULL,
        landing_page_id BIGINT UNSIGNED NULL,
        landing_page_title VARCHAR(255) NOT NULL DEFAULT '',
        campaign_id BIGINT UNSIGNED NULL,
        assigned_to BIGINT UNSIGNED NULL,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        last_activity_at DATETIME(3) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        deleted_at DATETIME(3) NULL,
        UNIQUE KEY uq_leads_email (company_id, email_normal),
        KEY ix_leads_created (company_id, created_at, id),
        KEY ix_leads_score (company_id, lead_score, id),
        KEY ix_leads_active (company_id, last_activity_at, id),
        KEY ix_leads_status (company_id, status, created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS leads');
  }
}
