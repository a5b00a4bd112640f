import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, dropColumns } from '../platform/database/change-table.js';

/** Which part of its owner a file is: the field of a form it answers. */
export class PartsOfFiles2026112320110 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await addColumns(run, 'files', { part: "VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''" });
  }

  async down(run: QueryRunner): Promise<void> {
    await dropColumns(run, 'files', ['part']);
  }
}
