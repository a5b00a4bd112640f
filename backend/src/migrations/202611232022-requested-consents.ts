import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first of the two steps of a double opt-in is a statement of its own: asked for, and not yet granted. */
export class RequestedConsents2026112320220 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE consents MODIFY status ENUM('granted','withdrawn','requested') NOT NULL`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DELETE FROM consents WHERE status = 'requested'`);
    await run.query(`ALTER TABLE consents MODIFY status ENUM('granted','withdrawn') NOT NULL`);
  }
}
