import { fileURLToPath } from 'node:url';
import type { PoolOptions } from 'mysql2';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';

/** What every connection of this process agrees on: UTC, strict mode, numbers where they are exact. */
export function poolOptions(config: Config): PoolOptions {
  const url = new URL(config.mysqlUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    decimalNumbers: true,
    connectTimeout: 5_000,
    connectionLimit: config.dbPool,
  };
}

/** Statements each new connection begins with. */
export const sessionSetup =
  "SET time_zone = '+00:00', innodb_lock_wait_timeout = 5, " +
  "sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

/** TypeORM's connection: entities, migrations and admin reads. */
export function makeDataSource(config: Config): DataSource {
  const { connectionLimit, ...options } = poolOptions(config);
  const here = globFor(fileURLToPath(new URL('../..', import.meta.url)));
  return new DataSource({
    type: 'mysql',
    connectorPackage: 'mysql2',
    host: options.host!,
    port: options.port!,
    username: options.user!,
    password: options.password!,
    database: options.database!,
    charset: options.charset!,
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: options.connectTimeout!,
    poolSize: connectionLimit!,
    extra: { decimalNumbers: true, queueLimit: 2_000 },
    synchronize: false,
    migrationsRun: false,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    entities: [`${here}modules/*/entities/*.entity.{js,ts}`],
    migrations: [`${here}migrations/*.{js,ts}`],
  } as never);
}

/** A folder's own name inside a pattern: brackets and the like in it, as in `dmat (copy)`, mean themselves. */
export function globFor(folder: string): string {
  return folder.replace(/[()[\]{}!*?+@|]/g, '\\$&');
}
