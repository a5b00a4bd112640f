import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import { defaultOptions, type Import, type ImportState } from './import.js';

/** Columns that may be written, by the property they hold. */
const columnOf = {
  size: 'size', parts: 'parts', encoding: 'encoding', delimiter: 'delimiter', columns: 'columns_found', targets: 'targets', options: 'options',
  forecast: 'forecast', state: 'state', rowsTotal: 'rows_total', rowsDone: 'rows_done', created: 'created', updated: 'updated', skipped: 'skipped',
  refused: 'refused', undone: 'undone', fault: 'fault', finishedAt: 'finished_at',
} as const;
const json = new Set<string>(['parts', 'columns', 'targets', 'options', 'forecast']);

const columns = `id, company_id AS companyId, name, size, parts, encoding, delimiter, columns_found AS \`columns\`, targets, options, forecast, state,
  rows_total AS rowsTotal, rows_done AS rowsDone, created, updated, skipped, refused, undone, fault, created_by AS createdBy, created_at AS createdAt, finished_at AS finishedAt`;

export type ImportChange = Partial<Pick<Import, keyof typeof columnOf>>;

/** How long a worker keeps an import without a word, in seconds. */
const LEASE_SECONDS = 30;

/** SQL over imports. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  async insert(companyId: number, name: string, createdBy: string): Promise<number> {
    const result = await this.database.transaction((tx) => tx.query<{ insertId: number }>(
      'INSERT INTO imports (company_id, name, size, parts, created_by) VALUES (?, ?, 0, ?, ?)', [companyId, name, '[]', createdBy]));
    return result.insertId;
  }

  async find(companyId: number, id: number): Promise<Import | null> {
    const [row] = await this.database.query<Import>(`SELECT ${columns} FROM imports WHERE company_id = ? AND id = ?`, [companyId, id]);
    return row ? toImport(row) : null;
  }

  /** Newest first. */
  async list(companyId: number, limit: number): Promise<Import[]> {
    const rows = await this.database.query<Import>(`SELECT ${columns} FROM imports WHERE company_id = ? ORDER BY id DESC LIMIT ?`, [companyId, limit]);
    return rows.map(toImport);
  }

  /** Changes an import that is in one of the states; false when it is not. */
  async change(companyId: number, id: number, from: readonly ImportState[], change: ImportChange): Promise<boolean> {
    const { sets, values } = toSets(change);
    const result = await this.database.transaction((tx) => tx.query<{ affectedRows: number }>(
      `UPDATE imports SET ${sets} WHERE company_id = ? AND id = ? AND state IN (?)`, [...values, companyId, id, from]));
    return result.affectedRows === 1;
  }

  /** Keys of all parts of a company's files. */
  async keys(companyId: number): Promise<string[]> {
    const rows = await this.database.query<{ parts: string | string[] }>('SELECT parts FROM imports WHERE company_id = ?', [companyId]);
    return rows.flatMap(({ parts }) => (typeof parts === 'string' ? JSON.parse(parts) as string[] : parts));
  }

  /** Adds a part where the file has so many bytes so far; false when somebody else added one meanwhile. */
  async addPart(companyId: number, id: number, at: number, key: string, size: number): Promise<boolean> {
    const result = await this.database.transaction((tx) => tx.query<{ affectedRows: number }>(
      `UPDATE imports SET parts = JSON_ARRAY_APPEND(parts, '$', ?), size = size + ? WHERE company_id = ? AND id = ? AND state = 'uploading' AND size = ?`,
      [key, size, companyId, id, at]));
    return result.affectedRows === 1;
  }

  /** Imports nobody has touched for so many days whose files are still kept. */
  async old(days: number, limit: number): Promise<{ id: number; parts: string[] }[]> {
    const rows = await this.database.query<{ id: number; parts: string[] | string }>(
      `SELECT id, parts FROM imports WHERE COALESCE(finished_at, created_at) < UTC_TIMESTAMP(3) - INTERVAL ? DAY AND JSON_LENGTH(parts) > 0
         AND state NOT IN ('checking', 'running', 'undoing') ORDER BY id LIMIT ?`, [days, limit]);
    return rows.map((row) => ({ id: row.id, parts: typeof row.parts === 'string' ? JSON.parse(row.parts) as string[] : row.parts }));
  }

  /** Takes an import that waits for a worker, or whose worker is gone. */
  async claim(worker: string): Promise<Import | null> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<Import[]>(
        `SELECT ${columns} FROM imports WHERE state IN ('checking', 'running', 'undoing') AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(3))
         ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`);
      if (!row) return null;
      await tx.query(`UPDATE imports SET lease_owner = ?, lease_until = UTC_TIMESTAMP(3) + INTERVAL ${LEASE_SECONDS} SECOND WHERE id = ?`, [worker, row.id]);
      return toImport(row);
    });
  }

  /**
   * Notes progress and keeps the import for this worker, in the transaction of the work it counts.
   * @throws Error when the import is another worker's meanwhile: the work must be rolled back
   */
  async advance(tx: Tx, worker: string, id: number, change: ImportChange): Promise<void> {
    const { sets, values } = toSets(change);
    const result = await tx.query<{ affectedRows: number }>(
      `UPDATE imports SET ${sets}${sets ? ', ' : ''}lease_until = UTC_TIMESTAMP(3) + INTERVAL ${LEASE_SECONDS} SECOND WHERE id = ? AND lease_owner = ? AND state IN ('checking', 'running', 'undoing')`,
      [...values, id, worker]);
    if (result.affectedRows !== 1) throw new LeaseLost();
  }

  /** Gives an import back: to the next worker, or to the person when its state says so. */
  async release(worker: string, id: number, change: ImportChange): Promise<void> {
    const { sets, values } = toSets(change);
    await this.database.query(`UPDATE imports SET ${sets}${sets ? ', ' : ''}lease_owner = NULL, lease_until = NULL WHERE id = ? AND lease_owner = ?`, [...values, id, worker]);
  }
}

/** Another worker has taken the import over. */
export class LeaseLost extends Error {
  override message = 'Another worker has this import.';
}

function toSets(change: ImportChange): { sets: string; values: unknown[] } {
  const keys = Object.keys(change) as (keyof typeof columnOf)[];
  return {
    sets: keys.map((key) => `${columnOf[key]} = ?`).join(', '),
    values: keys.map((key) => (json.has(key) && change[key] !== null ? JSON.stringify(change[key]) : change[key])),
  };
}

/** MariaDB hands JSON out as text. */
function toImport(row: Import): Import {
  const read = <T>(value: T): T => (typeof value === 'string' ? JSON.parse(value) as T : value);
  return {
    ...row, size: Number(row.size), parts: read(row.parts), columns: read(row.columns) ?? [], targets: read(row.targets) ?? [],
    options: { ...defaultOptions, ...read(row.options) }, forecast: read(row.forecast),
  };
}
