import type { DataSource } from 'typeorm';

const lockName = 'dmat-migrations';

/**
 * Brings the schema up, or one step down. Two nodes may call it at once: a named MySQL lock lets one work
 * and the other find nothing left to do. MySQL commits each DDL statement by itself, so a migration holds one
 * change and can be run again after it was killed.
 * @throws Error when the product holds no migrations
 */
export async function migrate(source: DataSource, direction: 'up' | 'down'): Promise<string[]> {
  expectMigrations(source);
  const runner = source.createQueryRunner();
  try {
    const [{ got }] = await runner.query('SELECT GET_LOCK(?, 120) AS got', [lockName]) as [{ got: number }];
    if (Number(got) !== 1) throw new Error('Another process has been migrating for two minutes; nothing was done.');
    if (direction === 'down') {
      const before = await names(source);
      await source.undoLastMigration({ transaction: 'none' });
      const after = new Set(await names(source));
      return before.filter((name) => !after.has(name));
    }
    const done = await source.runMigrations({ transaction: 'none' });
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT RELEASE_LOCK(?)', [lockName]).catch(() => undefined);
    await runner.release();
  }
}

/**
 * A product without migrations was built or copied only in part; calling its tables complete would be wrong.
 * @throws Error when the product holds none
 */
export function expectMigrations(source: DataSource): void {
  if (source.migrations.length > 0) return;
  throw new Error('No migrations were found beside this program, so nothing is known about the tables. The build is incomplete: build the backend again.');
}

/** Names of the migrations that were run, oldest first; empty on a new database. */
async function names(source: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await source.query('SELECT name FROM migrations ORDER BY id').catch(() => []);
  return rows.map((row) => row.name);
}
