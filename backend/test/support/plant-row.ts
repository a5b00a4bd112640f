import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/database/database.js';

interface Column { column_name: string; data_type: string; column_type: string; extra: string; column_default: string | null }

/**
 * Puts a row into a table whatever its columns are: what must be filled and is not given gets a value of its kind, text
 * the canary. For tests that need something of a company to be there and do not care what.
 * @returns the row's id, 0 for a table without one
 */
export async function plantRow(db: Database, table: string, canary: string, given: Record<string, unknown>): Promise<number> {
  const columns = await db.query<Column>(
    `SELECT column_name AS column_name, data_type AS data_type, column_type AS column_type, extra AS extra, column_default AS column_default
     FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND is_nullable = 'NO'`, [table]);
  const needed = columns.filter(({ column_name: name, extra, column_default: fallback }) => !(name in given) && fallback === null && !/auto_increment|GENERATED/i.test(extra));
  const row = { ...Object.fromEntries(needed.map((column) => [column.column_name, fill(column, canary)])), ...given };
  const [done] = await db.pool.query('INSERT INTO ?? SET ?', [table, row]);
  return (done as { insertId: number }).insertId;
}

function fill({ data_type: type, column_type: whole }: Column, canary: string): unknown {
  if (type === 'enum') return /'([^']*)'/.exec(whole)![1];
  // MariaDB keeps JSON as a long text with a check.
  if (type === 'json' || type === 'longtext') return JSON.stringify({ canary });
  if (/int|decimal|double/.test(type)) return 1;
  if (/date|time/.test(type)) return new Date();
  const size = Number(/\((\d+)\)/.exec(whole)?.[1] ?? 1_000);
  if (type.includes('binary') || type.includes('blob')) return Buffer.alloc(Math.min(size, 16), canary);
  return size >= 36 ? `${canary}-${randomUUID()}`.slice(0, size) : canary.slice(0, size);
}
