import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, addIndexes, dropColumns, dropIndexes } from '../platform/database/change-table.js';

/**
 * People of a connected WordPress are users too, so that they can own leads. They sign in there: they have no password
 * and no sign-in address here, only an address to be shown by.
 */
export class PeopleOfSites2026112320400 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE users MODIFY email VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL, MODIFY password_hash VARCHAR(255) NULL');
    await run.query(`ALTER TABLE users MODIFY role ENUM('admin','marketer','sales','viewer') NOT NULL DEFAULT 'marketer'`);
    await addColumns(run, 'users', {
      site_id: 'BIGINT UNSIGNED NULL',
      wp_user_id: 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL',
      contact_email: `VARCHAR(255) NOT NULL DEFAULT ''`,
    });
    await addIndexes(run, 'users', { uq_users_of_site: 'UNIQUE KEY (company_id, site_id, wp_user_id)' });
  }

  async down(run: QueryRunner): Promise<void> {
    const [table] = await run.query(`SELECT 1 FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'users' AND column_name = 'wp_user_id'`) as unknown[];
    if (!table) return;
    await run.query('DELETE FROM users WHERE wp_user_id IS NOT NULL');
    await dropIndexes(run, 'users', ['uq_users_of_site']);
    await run.query(`ALTER TABLE users MODIFY email VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, MODIFY password_hash VARCHAR(255) NOT NULL,
      MODIFY role ENUM('admin','marketer','sales') NOT NULL DEFAULT 'marketer'`);
    await dropColumns(run, 'users', ['site_id', 'wp_user_id', 'contact_email']);
  }
}
