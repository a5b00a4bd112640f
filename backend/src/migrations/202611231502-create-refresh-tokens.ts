import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logins: each refresh token is used once and followed by the next of its family. Only hashes are stored. */
export class CreateRefreshTokens2026112315020 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS refresh_tokens (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        user_id BIGINT UNSIGNED NOT NULL,
        family CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        token_hash BINARY(32) NOT NULL,
        ip_hash BINARY(32) NOT NULL,
        expires_at DATETIME(3) NOT NULL,
        used_at DATETIME(3) NULL,
        revoked_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        UNIQUE KEY uq_refresh_tokens_hash (token_hash),
        KEY ix_refresh_tokens_user (company_id, user_id, ip_hash),
        KEY ix_refresh_tokens_family (family),
        KEY ix_refresh_tokens_expiry (expires_at)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS refresh_tokens');
  }
}
