import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of machines: the public part names the key, of the secret only a hash is stored. */
export class CreateApiKeys2026112315030 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS api_keys (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        key_id CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        secret_hash BINARY(32) NOT NULL,
        name VARCHAR(255) NOT NULL,
        caps JSON NOT NULL,
        created_by VARCHAR(255) NOT NULL,
        expires_at DATETIME(3) NULL,
        last_used_at DATETIME(3) NULL,
        revoked_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_api_keys_key (key_id),
        KEY ix_api_keys_company (company_id, created_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS api_keys');
  }
}
