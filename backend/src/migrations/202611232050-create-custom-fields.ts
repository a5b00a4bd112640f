import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that a company adds to the fixed ones of its leads, and what is known of them. */
export class CreateCustomFields2026112320500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS custom_fields (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        field_key VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
        label VARCHAR(100) NOT NULL,
        kind ENUM('text','textarea','number','date','select','multiselect','checkbox','url') NOT NULL,
        options JSON NOT NULL,
        position INT UNSIGNED NOT NULL DEFAULT 0,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        archived_at DATETIME(3) NULL,
        UNIQUE KEY uq_custom_fields_key (company_id, field_key)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
    await run.query(`
      CREATE TABLE IF NOT EXISTS lead_field_values (
        company_id BIGINT UNSIGNED NOT NULL,
        lead_id BIGINT UNSIGNED NOT NULL,
        field_id BIGINT UNSIGNED NOT NULL,
        value_text VARCHAR(1000) NULL,
        value_number DECIMAL(20,6) NULL,
        value_date DATE NULL,
        value_json JSON NULL,
        PRIMARY KEY (company_id, lead_id, field_id),
        KEY ix_field_values_text (company_id, field_id, value_text(60), lead_id),
        KEY ix_field_values_number (company_id, field_id, value_number, lead_id),
        KEY ix_field_values_date (company_id, field_id, value_date, lead_id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS lead_field_values');
    await run.query('DROP TABLE IF EXISTS custom_fields');
  }
}
