import { Injectable } from '@nestjs/common';
import type { ResultSetHeader } from 'mysql2';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { LeadFilters } from '../list/list-leads.dto.js';
import type { BulkAction, BulkState } from './lead-bulk.dto.js';

/** Work on many leads, as stored. */
export interface StoredBulk {
  id: number;
  companyId: number;
  userId: number | null;
  /** Only leads of this owner, for who sees no others. */
  ownerScope: number | null;
  action: BulkAction;
  value: string;
  ids: number[] | null;
  filters: LeadFilters | null;
  state: BulkState;
  total: number | null;
  done: number;
  changed: number;
  /** The highest lead id that was looked at. */
  place: number;
  upTo: number;
  failure: string | null;
  createdAt: Date;
}

/** A new one. */
export type NewBulk = Pick<StoredBulk, 'userId' | 'ownerScope' | 'action' | 'value' | 'ids' | 'filters' | 'total' | 'upTo'>;

const columns = `id, company_id AS companyId, user_id AS userId, owner_scope AS ownerScope, action, value, ids, filters, state, total, done, changed, place,
  up_to AS upTo, failure, created_at AS createdAt`;

/** SQL over work on many leads and what it changed. */
@Injectable()
export class LeadBulksRepository {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, companyId: number, bulk: NewBulk): Promise<number> {
    const done: ResultSetHeader = await tx.query(
      'INSERT INTO lead_bulks (company_id, user_id, owner_scope, action, value, ids, filters, total, up_to) VALUES (?)',
      [[companyId, bulk.userId, bulk.ownerScope, bulk.action, bulk.value, bulk.ids && JSON.stringify(bulk.ids), bulk.filters && JSON.stringify(bulk.filters), bulk.total, bulk.upTo]]);
    return done.insertId;
  }

  async find(companyId: number, id: number, tx?: Tx): Promise<StoredBulk | undefined> {
    const sql = `SELECT ${columns} FROM lead_bulks WHERE company_id = ? AND id = ?`;
    const rows: StoredBulk[] = tx ? await tx.query(`${sql} FOR UPDATE`, [companyId, id]) : await this.database.query<StoredBulk>(sql, [companyId, id]);
    return rows[0] && toBulk(rows[0]);
  }

  /** The oldest that is not finished, over all companies; some others when several wait, so that a long one does not keep them. */
  async open(limit: number): Promise<StoredBulk[]> {
    const rows = await this.database.query<StoredBulk>(`SELECT ${columns} FROM lead_bulks WHERE state IN ('waiting', 'running', 'undoing') ORDER BY id LIMIT ?`, [limit]);
    return rows.map(toBulk);
  }

  async progress(tx: Tx, companyId: number, id: number, to: Pick<StoredBulk, 'state' | 'total' | 'done' | 'changed' | 'place'> & { failure?: string | null }): Promise<void> {
    await tx.query('UPDATE lead_bulks SET state = ?, total = ?, done = ?, changed = ?, place = ?, failure = ? WHERE company_id = ? AND id = ?',
      [to.state, to.total, to.done, to.changed, to.place, to.failure ?? null, companyId, id]);
  }

  /** Remembers what leads were before. */
  async remember(tx: Tx, companyId: number, bulkId: number, was: readonly { leadId: number; was: string }[]): Promise<void> {
    if (was.length > 0) await tx.query('INSERT INTO lead_bulk_changes (company_id, bulk_id, lead_id, was) VALUES ?', [was.map((one) => [companyId, bulkId, one.leadId, one.was])]);
  }

  /** The next leads it changed, from the lowest id up. */
  async changesAfter(tx: Tx, companyId: number, bulkId: number, place: number, limit: number): Promise<{ leadId: number; was: string }[]> {
    return tx.query('SELECT lead_id AS leadId, was FROM lead_bulk_changes WHERE company_id = ? AND bulk_id = ? AND lead_id > ? ORDER BY lead_id LIMIT ?', [companyId, bulkId, place, limit]);
  }

  /** Forgets what leads were before work that is too old to be undone. */
  async forget(before: Date): Promise<void> {
    await this.database.query(
      `DELETE c FROM lead_bulk_changes c JOIN lead_bulks b ON b.company_id = c.company_id AND b.id = c.bulk_id WHERE b.created_at < ?`, [before]);
  }
}

function toBulk(row: StoredBulk): StoredBulk {
  const read = <T>(json: T | string | null): T | null => (typeof json === 'string' ? JSON.parse(json) as T : json);
  return { ...row, ids: read(row.ids), filters: read(row.filters) };
}
