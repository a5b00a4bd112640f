import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database.js';

/** What a file belongs to. */
export type FileOwnerKind = 'submission' | 'lead' | 'import' | 'export' | 'download';

/** A file before it is noted. */
export interface NewFile {
  companyId: number;
  key: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
  ownerKind: FileOwnerKind;
  ownerId: number;
  /** Which part of the owner, such as the field of a form; empty for none. */
  part?: string;
}

/** A file as noted. */
export interface NotedFile extends Omit<NewFile, 'companyId'> {
  id: number;
  createdAt: Date;
}

const columns = 'id, store_key AS `key`, name, mime, size, sha256, owner_kind AS ownerKind, owner_id AS ownerId, part, created_at AS createdAt';

/** SQL over the notes of files. */
@Injectable()
export class FilesRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, rows: readonly NewFile[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query('INSERT INTO files (company_id, store_key, name, mime, size, sha256, owner_kind, owner_id, part) VALUES ?',
      [rows.map((row) => [row.companyId, row.key, row.name, row.mime, row.size, row.sha256, row.ownerKind, row.ownerId, row.part ?? ''])]);
  }

  async byId(companyId: number, id: number): Promise<NotedFile | null> {
    const [row] = await this.database.query<NotedFile>(`SELECT ${columns} FROM files WHERE company_id = ? AND id = ? AND deleted_at IS NULL`, [companyId, id]);
    return row ? toFile(row) : null;
  }

  /** Files of some owners of one kind, oldest first. */
  async ofOwners(companyId: number, kind: FileOwnerKind, ids: readonly number[]): Promise<NotedFile[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<NotedFile>(
      `SELECT ${columns} FROM files WHERE company_id = ? AND owner_kind = ? AND owner_id IN (?) AND deleted_at IS NULL ORDER BY id`, [companyId, kind, [...ids]]);
    return rows.map(toFile);
  }

  async markDeleted(tx: Tx, companyId: number, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('UPDATE files SET deleted_at = UTC_TIMESTAMP(3) WHERE company_id = ? AND id IN (?) AND deleted_at IS NULL', [companyId, ids]);
  }

  /** Deletes or restores a file of one owner; answers its name and whether it was otherwise before. */
  async setDeleted(tx: Tx, companyId: number, owner: { kind: FileOwnerKind; id: number }, id: number, isDeleted: boolean): Promise<{ name: string; isChanged: boolean } | null> {
    const [row] = await tx.query<{ name: string; isGone: number }[]>(
      'SELECT name, deleted_at IS NOT NULL AS isGone FROM files WHERE company_id = ? AND id = ? AND owner_kind = ? AND owner_id = ? FOR UPDATE', [companyId, id, owner.kind, owner.id]);
    if (!row) return null;
    const isChanged = (Number(row.isGone) === 1) !== isDeleted;
    if (isChanged) await tx.query(`UPDATE files SET deleted_at = ${isDeleted ? 'UTC_TIMESTAMP(3)' : 'NULL'} WHERE company_id = ? AND id = ?`, [companyId, id]);
    return { name: row.name, isChanged };
  }

  /** Notes that were deleted at least some days ago; their bytes may go. */
  async longDeleted(days: number, most: number): Promise<{ id: number; key: string }[]> {
    return this.database.query(
      'SELECT id, store_key AS `key` FROM files WHERE deleted_at < UTC_TIMESTAMP(3) - INTERVAL ? DAY ORDER BY deleted_at LIMIT ?', [days, most]);
  }

  /** Those of some keys that are noted, deleted ones too. */
  async known(keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await this.database.query<{ key: string }>('SELECT store_key AS `key` FROM files WHERE store_key IN (?)', [[...keys]]);
    return new Set(rows.map(({ key }) => key));
  }

  async forget(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.database.query('DELETE FROM files WHERE id IN (?)', [[...ids]]);
  }
}

function toFile(row: NotedFile): NotedFile {
  return { ...row, id: Number(row.id), size: Number(row.size), ownerId: Number(row.ownerId) };
}
