import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolConnection, RowDataPacket } from 'mysql2';
import { createPool, type Pool } from 'mysql2/promise';
import { Config } from '../config/config.js';
import { log } from '../logger/logger.js';
import { isWorthRetrying } from './is-worth-retrying.js';
import { poolOptions, sessionSetup, transactionSetup } from './pool-options.js';
import { Transaction, type Tx } from './transaction.js';

export type { Tx } from './transaction.js';

const maxTries = 4;

/** The way to MySQL: transactions, and single statements outside them. */
@Injectable()
export class Database implements OnApplicationShutdown {
  /** Single statements, each committed by itself. */
  readonly pool: Pool;
  /** Connections with `autocommit` off: a transaction begins with its first statement. */
  private readonly transactions: Pool;

  constructor(config: Config) {
    this.pool = createPool(poolOptions(config));
    this.pool.pool.on('connection', (connection) => connection.query(sessionSetup, () => undefined));
    this.transactions = createPool({ ...poolOptions(config), multipleStatements: true });
    this.transactions.pool.on('connection', (connection) => connection.query(`${sessionSetup}; ${transactionSetup}`, () => undefined));
  }

  /**
   * Runs the work in one transaction. A deadlock or a lock wait is tried again, at most three times;
   * the work must therefore do nothing outside the transaction.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return triedAgain(() => this.attempt(work));
  }

  /** One statement outside a transaction; rows for a SELECT. The server undoes it whole, so it is tried again like one. */
  query<T = RowDataPacket>(sql: string, params: readonly unknown[] = []): Promise<T[]> {
    return triedAgain(() => this.single<T>(sql, params));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.pool.end(), this.transactions.end()]);
  }

  private single<T>(sql: string, params: readonly unknown[]): Promise<T[]> {
    return new Promise((resolve, reject) => {
      this.pool.pool.query(sql, params as unknown[], (error, rows) => { if (error) reject(error); else resolve(rows as T[]); });
    });
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const connection = await this.connect();
    const tx = new Transaction(connection);
    try {
      const result = await work(tx);
      await tx.commit();
      connection.release();
      return result;
    } catch (error) {
      await tx.rollback().then(() => connection.release(), () => connection.destroy());
      throw error;
    }
  }

  private connect(): Promise<PoolConnection> {
    return new Promise((resolve, reject) => {
      this.transactions.pool.getConnection((error, connection) => { if (error) reject(error); else resolve(connection); });
    });
  }
}

/** Does it again, at most three times, while the database undoes it for a reason that another try may not meet. */
async function triedAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= maxTries || !isWorthRetrying(error)) throw error;
      log.warn({ attempt, code: (error as { code?: string }).code }, 'transaction is tried again');
      await new Promise((resolve) => setTimeout(resolve, attempt * 20 * (0.5 + Math.random())));
    }
  }
}
