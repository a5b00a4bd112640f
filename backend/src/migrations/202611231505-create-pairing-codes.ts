import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time codes that connect a site: valid 15 minutes, used once, stored as a keyed hash. */
export class CreatePairingCodes2026112315050 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS pairing_codes (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        code_hash BINARY(32) NOT NULL,
        created_by VARCHAR(255) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        used_at DATETIME(3) NULL,
        site_id BIGINT UNSIGNED NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_pairing_codes_hash (code_hash),
        KEY ix_pairing_codes_company (company_id, created_at),
        KEY ix_pairing_codes_expiry (expires_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS pairing_codes');
  }
}
