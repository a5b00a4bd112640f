import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { mergedColumns, type LeadRow, type MergedColumn } from './merged-columns.js';

/** A lead under the lock of a merge. */
export interface LockedLead {
  id: number;
  version: number;
  isDeleted: boolean;
  mergedInto: number | null;
  assignedTo: number | null;
  row: LeadRow;
}

/** A merge as stored. */
export interface StoredMerge<J = unknown> {
  id: number;
  survivorId: number;
  mergedId: number;
  journal: J;
  madeBy: string;
  madeAt: Date;
  undoneAt: Date | null;
}

const times: ReadonlySet<MergedColumn> = new Set(['created_at', 'last_activity_at', 'confirmed_at']);
const columns = 'id, survivor_id AS survivorId, merged_id AS mergedId, journal, made_by AS madeBy, made_at AS madeAt, undone_at AS undoneAt';

/** SQL of merging two leads: their rows, their tags and values, and the journal an undo reads. */
@Injectable()
export class MergeRepository {
  constructor(private readonly database: Database) {}

  /** Locks leads, deleted ones too, in the order of their ids. */
  async lock(tx: Tx, companyId: number, ids: readonly number[]): Promise<Map<number, LockedLead>> {
    const rows = await tx.query<Record<string, unknown>[]>(
      `SELECT id, version, deleted_at IS NOT NULL AS isDeleted, merged_into AS mergedInto, ${mergedColumns.join(', ')} FROM leads
       WHERE company_id = ? AND id IN (?) ORDER BY id FOR UPDATE`, [companyId, ids]);
    return new Map(rows.map((row) => [Number(row['id']), {
      id: Number(row['id']), version: Number(row['version']), isDeleted: Number(row['isDeleted']) === 1,
      mergedInto: row['mergedInto'] as number | null, assignedTo: row['assigned_to'] as number | null,
      row: Object.fromEntries(mergedColumns.map((column) => [column, plain(row[column])])) as LeadRow,
    }]));
  }

  /** Writes columns of a lead and raises its version. */
  async write(tx: Tx, companyId: number, id: number, values: Partial<LeadRow>, now: Date): Promise<void> {
    const entries = Object.entries(values) as [MergedColumn, string | number | null][];
    await tx.query(
      `UPDATE leads SET ${[...entries.map(([column]) => `${column} = ?`), 'version = version + 1', 'updated_at = ?'].join(', ')} WHERE company_id = ? AND id = ?`,
      [...entries.map(([column, value]) => (times.has(column) && value !== null ? new Date(value) : value)), now, companyId, id]);
  }

  /** Frees the address of a lead for a moment, so that two can exchange theirs. */
  async parkAddress(tx: Tx, companyId: number, id: number): Promise<void> {
    await tx.query(`UPDATE leads SET email_normal = CONCAT('merging:', id) WHERE company_id = ? AND id = ?`, [companyId, id]);
  }

  /** Puts a lead away as a part of another; those that were merged into it before go along. */
  async putInto(tx: Tx, companyId: number, mergedId: number, survivorId: number, now: Date): Promise<void> {
    await tx.query('UPDATE leads SET deleted_at = ?, merged_into = ? WHERE company_id = ? AND id = ?', [now, survivorId, companyId, mergedId]);
  }

  /** Brings a lead back out of another. */
  async takeOut(tx: Tx, companyId: number, mergedId: number): Promise<void> {
    await tx.query('UPDATE leads SET deleted_at = NULL, merged_into = NULL WHERE company_id = ? AND id = ?', [companyId, mergedId]);
  }

  /** Gives the survivor copies of the tags it does not carry; answers those tags. */
  async copyTags(tx: Tx, companyId: number, from: number, to: number): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT tag_id AS id FROM lead_tags WHERE company_id = ? AND lead_id = ?
       AND tag_id NOT IN (SELECT tag_id FROM lead_tags WHERE company_id = ? AND lead_id = ?)`, [companyId, from, companyId, to]);
    if (rows.length > 0) await tx.query('INSERT INTO lead_tags (company_id, lead_id, tag_id) VALUES ?', [rows.map((row) => [companyId, to, row.id])]);
    return rows.map((row) => row.id);
  }

  /** Takes tags off a lead. */
  async removeTags(tx: Tx, companyId: number, leadId: number, tagIds: readonly number[]): Promise<void> {
    if (tagIds.length > 0) await tx.query('DELETE FROM lead_tags WHERE company_id = ? AND lead_id = ? AND tag_id IN (?)', [companyId, leadId, tagIds]);
  }

  /** Writes down a merge with all that its undo needs. */
  async insert(tx: Tx, companyId: number, merge: { survivorId: number; mergedId: number; journal: unknown; madeBy: string; madeAt: Date }): Promise<number> {
    const done = await tx.query<{ insertId: number }>(
      'INSERT INTO lead_merges (company_id, survivor_id, merged_id, journal, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)',
      [companyId, merge.survivorId, merge.mergedId, JSON.stringify(merge.journal), merge.madeBy.slice(0, 255), merge.madeAt]);
    return done.insertId;
  }

  /** One merge of a survivor, locked. */
  async find<J>(tx: Tx, companyId: number, survivorId: number, id: number): Promise<StoredMerge<J> | undefined> {
    const [row] = await tx.query<(StoredMerge & { journal: string })[]>(
      `SELECT ${columns} FROM lead_merges WHERE company_id = ? AND survivor_id = ? AND id = ? FOR UPDATE`, [companyId, survivorId, id]);
    return row && { ...row, journal: JSON.parse(row.journal) as J };
  }

  /** The merge that put one lead into another and still holds. */
  async current(tx: Tx, companyId: number, survivorId: number, mergedId: number): Promise<number | undefined> {
    const [row] = await tx.query<{ id: number }[]>(
      'SELECT id FROM lead_merges WHERE company_id = ? AND survivor_id = ? AND merged_id = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1', [companyId, survivorId, mergedId]);
    return row?.id;
  }

  /** The merges of a survivor that hold, newest first, with the address each lead was known by. */
  async ofSurvivor(companyId: number, survivorId: number): Promise<{ id: number; mergedId: number; email: string; name: string; madeBy: string; madeAt: Date }[]> {
    return this.database.query(
      `SELECT m.id, m.merged_id AS mergedId, l.email, l.name, m.made_by AS madeBy, m.made_at AS madeAt FROM lead_merges m
       JOIN leads l ON l.company_id = m.company_id AND l.id = m.merged_id
       WHERE m.company_id = ? AND m.survivor_id = ? AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 50`, [companyId, survivorId]);
  }

  async mergedIdOf(companyId: number, survivorId: number, id: number): Promise<number> {
    const [row] = await this.database.query<{ mergedId: number }>(
      'SELECT merged_id AS mergedId FROM lead_merges WHERE company_id = ? AND survivor_id = ? AND id = ?', [companyId, survivorId, id]);
    return row?.mergedId ?? 0;
  }

  async markUndone(tx: Tx, companyId: number, id: number, now: Date): Promise<void> {
    await tx.query('UPDATE lead_merges SET undone_at = ? WHERE company_id = ? AND id = ?', [now, companyId, id]);
  }
}

function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : value as string | number;
}
