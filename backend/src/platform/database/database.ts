import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import type { DataSource, EntityManager } from 'typeorm';
import { Config } from '../config/config.js';
import { log } from '../logger/logger.js';
import { poolOptions, sessionSetup } from './data-source.js';
import { isWorthRetrying } from './is-worth-retrying.js';

/** A running transaction: entities by its methods, set SQL by `tx.query(sql, params)`. */
export type Tx = EntityManager;

const maxTries = 4;

/** The way to MySQL: transactions, reads outside them, and the bare pool of the hot paths. */
@Injectable()
export class Database implements OnApplicationShutdown {
  /** mysql2's own pool for hot paths: no entity, no mapping. */
  readonly pool: Pool;

  constructor(readonly source: DataSource, config: Config) {
    this.pool = createPool({ ...poolOptions(config), queueLimit: 2_000, enableKeepAlive: true });
    this.pool.pool.on('connection', (connection) => connection.query(sessionSetup, () => undefined));
    const typeOrmPool = (source.driver as unknown as { pool?: { on(event: string, run: (connection: { query(sql: string, done: () => void): void }) => void): void } }).pool;
    typeOrmPool?.on('connection', (connection) => connection.query(sessionSetup, () => undefined));
  }

  /**
   * Runs the work in one transaction. A deadlock or a lock wait is tried again, at most three times;
   * the work must therefore do nothing outside the transaction.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction('READ COMMITTED', work);
      } catch (error) {
        if (attempt >= maxTries || !isWorthRetrying(error)) throw error;
        log.warn({ attempt, code: (error as { code?: string }).code }, 'transaction is tried again');
        await new Promise((resolve) => setTimeout(resolve, attempt * 20 * (0.5 + Math.random())));
      }
    }
  }

  /** One statement outside a transaction; rows for a SELECT. */
  async query<T = RowDataPacket>(sql: string, params: unknown[] = []): Promise<T[]> {
    const [rows] = await this.pool.query(sql, params);
    return rows as T[];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
    if (this.source.isInitialized) await this.source.destroy();
  }
}
