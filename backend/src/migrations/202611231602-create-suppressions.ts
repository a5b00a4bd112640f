import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that must not be written to. Only a keyed hash, so the list outlives the erasure of a person. */
export class CreateSuppressions2026112316020 implements MigrationInterface {
  name = 'CreateSuppressions2026112316020';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE IF NOT EXISTS suppressions (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        company_id BIGINT UNSIGNED NOT NULL,
        channel VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        address_hash CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        address_masked VARCHAR(254) NOT NULL,
        reason VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        source VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at DATETIME(3) NOT NULL,
        UNIQUE KEY uq_suppressions_address (company_id, channel, address_hash)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE IF EXISTS suppressions');
  }
}
