import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts set aside after the last try, with the reason; a person may send each on its way again. */
export class DeadLetters2026112300040 implements MigrationInterface {
  name = 'DeadLetters2026112300040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS dead_letters (
      id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
      company_id BIGINT UNSIGNED NOT NULL,
      event_id BIGINT UNSIGNED NOT NULL,
      handler VARCHAR(80) CHARACTER SET ascii NOT NULL,
      name VARCHAR(64) CHARACTER SET ascii NOT NULL,
      reason VARCHAR(1000) NOT NULL,
      parked_at DATETIME(3) NOT NULL,
      UNIQUE KEY ux_dead_letters_event (event_id, handler),
      KEY ix_dead_letters_company (company_id, id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS dead_letters');
  }
}
