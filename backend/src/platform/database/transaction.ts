import type { PoolConnection } from 'mysql2';

/** A running transaction: set SQL by `tx.query(sql, params)`. A list of lists fills `VALUES ?`, a list fills `IN (?)`. */
export interface Tx {
  /** Runs a statement; answers rows for a SELECT, else what was done (`insertId`, `affectedRows`). */
  query<T = unknown>(sql: string, params?: readonly unknown[]): Promise<T>;
  /**
   * A statement whose answer nobody needs. It goes to the server in one packet with the next `query` or the COMMIT, in
   * order, and fails there: a way to the server and back costs more than many a statement.
   */
  later(sql: string, params?: readonly unknown[]): void;
}

/** A transaction on a connection that has `autocommit` off and takes several statements at once. */
export class Transaction implements Tx {
  private waiting: string[] = [];

  constructor(private readonly connection: PoolConnection) {}

  async query<T>(sql: string, params: readonly unknown[] = []): Promise<T> {
    if (this.waiting.length === 0) return await this.send(this.connection.format(sql, params as unknown[])) as T;
    const results = await this.send(this.withWaiting(this.connection.format(sql, params as unknown[]))) as unknown[];
    return results.at(-1) as T;
  }

  later(sql: string, params: readonly unknown[] = []): void {
    this.waiting.push(this.connection.format(sql, params as unknown[]));
  }

  async commit(): Promise<void> {
    await this.send(this.withWaiting('COMMIT'));
  }

  async rollback(): Promise<void> {
    this.waiting = [];
    await this.send('ROLLBACK');
  }

  private withWaiting(last: string): string {
    return [...this.waiting.splice(0), last].join(';\n');
  }

  private send(text: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.connection.query(text, (error, result) => { if (error) reject(error); else resolve(result); });
    });
  }
}
