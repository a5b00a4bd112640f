import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { poolOptions } from './pool-options.js';

/** TypeORM's connection, for migrations and entities. Only the command line loads TypeORM: it is large. */
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
