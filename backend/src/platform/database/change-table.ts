import type { QueryRunner } from 'typeorm';

/**
 * Changes of tables that can be run again after they were stopped half-way. MySQL has no `IF NOT EXISTS` for columns and
 * indexes, so each is looked up first; what is missing is added in one statement, since each statement may copy the table.
 */

/** Adds the columns the table has not, as `name: definition`. */
export async function addColumns(run: QueryRunner, table: string, columns: Readonly<Record<string, string>>): Promise<void> {
  const known = await columnsOf(run, table);
  const missing = Object.entries(columns).filter(([name]) => !known.has(name));
  if (missing.length > 0) await run.query(`ALTER TABLE ${table} ${missing.map(([name, definition]) => `ADD COLUMN ${name} ${definition}`).join(', ')}`);
}

/** Takes the columns away that the table has; a table that is gone has none. */
export async function dropColumns(run: QueryRunner, table: string, names: readonly string[]): Promise<void> {
  const known = await columnsOf(run, table);
  const present = names.filter((name) => known.has(name));
  if (present.length > 0) await run.query(`ALTER TABLE ${table} ${present.map((name) => `DROP COLUMN ${name}`).join(', ')}`);
}

/** Adds the indexes the table has not, as `name: definition`, for example `KEY (company_id, id)` or `UNIQUE KEY (uuid)`. */
export async function addIndexes(run: QueryRunner, table: string, indexes: Readonly<Record<string, string>>): Promise<void> {
  const known = await indexesOf(run, table);
  const missing = Object.entries(indexes).filter(([name]) => !known.has(name));
  const added = missing.map(([name, definition]) => `ADD ${definition.replace(/^([A-Z ]*KEY) /, `$1 ${name} `)}`);
  if (added.length > 0) await run.query(`ALTER TABLE ${table} ${added.join(', ')}`);
}

/** Takes the indexes away that the table has. */
export async function dropIndexes(run: QueryRunner, table: string, names: readonly string[]): Promise<void> {
  const known = await indexesOf(run, table);
  const present = names.filter((name) => known.has(name));
  if (present.length > 0) await run.query(`ALTER TABLE ${table} ${present.map((name) => `DROP KEY ${name}`).join(', ')}`);
}

async function columnsOf(run: QueryRunner, table: string): Promise<Set<string>> {
  const rows = await run.query('SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?', [table]) as { name: string }[];
  return new Set(rows.map((row) => row.name));
}

async function indexesOf(run: QueryRunner, table: string): Promise<Set<string>> {
  const rows = await run.query('SELECT DISTINCT index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ?', [table]) as { name: string }[];
  return new Set(rows.map((row) => row.name));
}
