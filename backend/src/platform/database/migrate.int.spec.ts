import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { loadConfig } from '../config/load-config.js';
import { makeDataSource } from './data-source.js';
import { migrate } from './migrate.js';

const name = `${process.env['DMAT_TEST_DATABASE']}_again`;

/** MySQL commits each statement of a schema change by itself, so a process killed half-way leaves half a migration. */
describe('a migration that was killed half-way', () => {
  let source: DataSource;
  const onServer = async (sql: string): Promise<void> => {
    const server = await createConnection(process.env['DMAT_TEST_MYSQL_URL']!);
    await server.query(sql);
    await server.end();
  };

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const config = loadConfig({ ...process.env, DMAT_MYSQL_URL: process.env['DMAT_MYSQL_URL']!.replace(/[^/]+$/, name) });
    source = await makeDataSource(config).initialize();
  });

  afterAll(async () => {
    await source?.destroy();
    await onServer(`DROP DATABASE IF EXISTS ${name}`);
  });

  it('can be run again, each of them, up and down', async () => {
    const done = await migrate(source, 'up');
    expect(done.length).toBeGreaterThan(20);
    const runner = source.createQueryRunner();
    for (const migration of source.migrations) await expect(migration.up(runner)).resolves.toBeUndefined();
    for (const migration of source.migrations.toReversed()) {
      await migration.down(runner);
      await expect(migration.down(runner)).resolves.toBeUndefined();
    }
    const left = await runner.query("SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name <> 'migrations'", [name]) as unknown[];
    await runner.release();
    expect(left).toEqual([]);
  });
});
