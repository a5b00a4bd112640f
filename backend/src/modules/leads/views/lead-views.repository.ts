import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import { Database } from '../../../platform/database/database.js';

/** A view as stored. */
export interface StoredView {
  id: number;
  userId: number;
  name: string;
  isShared: 0 | 1;
  settings: unknown;
}

const columns = 'id, user_id AS userId, name, is_shared AS isShared, settings';

/** SQL over views of the list of leads. */
@Injectable()
export class LeadViewsRepository {
  constructor(private readonly database: Database) {}

  /** Those of a person and those others share, by name. */
  seenBy(companyId: number, userId: number): Promise<StoredView[]> {
    return this.database.query<StoredView>(
      `SELECT ${columns} FROM lead_views WHERE company_id = ? AND (user_id = ? OR is_shared = 1) AND deleted_at IS NULL ORDER BY name, id LIMIT 500`, [companyId, userId]);
  }

  async ownCount(companyId: number, userId: number): Promise<number> {
    const [row] = await this.database.query<{ n: number }>('SELECT COUNT(*) AS n FROM lead_views WHERE company_id = ? AND user_id = ? AND deleted_at IS NULL', [companyId, userId]);
    return Number(row!.n);
  }

  /** One view of a person's own. */
  async own(companyId: number, userId: number, id: number): Promise<StoredView | undefined> {
    const [view] = await this.database.query<StoredView>(`SELECT ${columns} FROM lead_views WHERE company_id = ? AND user_id = ? AND id = ? AND deleted_at IS NULL`, [companyId, userId, id]);
    return view;
  }

  async add(companyId: number, userId: number, view: { name: string; isShared: boolean; settings: object }): Promise<number> {
    const done = await this.database.query('INSERT INTO lead_views (company_id, user_id, name, is_shared, settings) VALUES (?, ?, ?, ?, ?)',
      [companyId, userId, view.name, view.isShared, JSON.stringify(view.settings)]) as unknown as ResultSetHeader;
    return done.insertId;
  }

  async change(companyId: number, userId: number, id: number, view: { name: string; isShared: boolean; settings: unknown }): Promise<void> {
    await this.database.query('UPDATE lead_views SET name = ?, is_shared = ?, settings = ? WHERE company_id = ? AND user_id = ? AND id = ? AND deleted_at IS NULL',
      [view.name, view.isShared, typeof view.settings === 'string' ? view.settings : JSON.stringify(view.settings), companyId, userId, id]);
  }

  /** Puts a view away or brings it back; whether there was one to do it to. */
  async setDeleted(companyId: number, userId: number, id: number, at: Date | null): Promise<boolean> {
    const done = await this.database.query(`UPDATE lead_views SET deleted_at = ? WHERE company_id = ? AND user_id = ? AND id = ?${at ? ' AND deleted_at IS NULL' : ''}`,
      [at, companyId, userId, id]) as unknown as ResultSetHeader;
    return done.affectedRows === 1;
  }
}
