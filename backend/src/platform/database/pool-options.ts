import type { PoolOptions } from 'mysql2';
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
    queueLimit: 2_000,
    enableKeepAlive: true,
  };
}

/** The statement each new connection begins with. */
export const sessionSetup =
  "SET time_zone = '+00:00', innodb_lock_wait_timeout = 5, " +
  "sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";

/** And those of transactions, so that none has to say again how it is meant. */
export const transactionSetup = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; SET autocommit = 0';
