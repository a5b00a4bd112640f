import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import { CompanyDirectory, type OpenCompany } from '../../platform/auth/company-directory.js';
import { Database, type Tx } from '../../platform/database/database.js';

/** The table of companies. */
@Injectable()
export class CompaniesRepository extends CompanyDirectory {
  constructor(private readonly db: Database) {
    super();
  }

  async open(ids: readonly number[]): Promise<Map<number, OpenCompany>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<OpenCompany>(`SELECT id, name FROM companies WHERE id IN (?) AND status = 'active'`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async named(idOrName: string): Promise<OpenCompany | null> {
    const rows = await this.db.query<OpenCompany>(
      `SELECT id, name FROM companies WHERE status = 'active' AND (CAST(id AS CHAR) = ? OR name = ?) LIMIT 2`,
      [idOrName, idOrName],
    );
    return rows.length === 1 ? rows[0]! : null;
  }

  /** @returns the new company's id */
  async add(tx: Tx, name: string): Promise<number> {
    const done = (await tx.query('INSERT INTO companies (name) VALUES (?)', [name])) as ResultSetHeader;
    return done.insertId;
  }
}
