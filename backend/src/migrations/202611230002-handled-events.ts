import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which handler has finished which fact: written in the handler's own transaction, so redelivery changes nothing. */
export class HandledEvents2026112300020 implements MigrationInterface {
  name = 'HandledEvents2026112300020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE IF NOT EXISTS handled_events (
      event_id BIGINT UNSIGNED NOT NULL,
      handler VARCHAR(80) CHARACTER SET ascii NOT NULL,
      PRIMARY KEY (event_id, handler)
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS handled_events');
  }
}
