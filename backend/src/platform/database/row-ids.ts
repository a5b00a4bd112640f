import { Injectable } from '@nestjs/common';
import { Database } from './database.js';

/**
 * Ids of the rows of a plain multi-row INSERT (no IGNORE, no ON DUPLICATE KEY): InnoDB numbers them one after the other,
 * in steps of `auto_increment_increment`, so that they need not be read back.
 */
@Injectable()
export class RowIds {
  private step?: Promise<number>;

  constructor(private readonly database: Database) {}

  /** In the order of the rows. */
  async of(result: { insertId: number }, rows: number): Promise<number[]> {
    this.step ??= this.readStep();
    const step = await this.step;
    return Array.from({ length: rows }, (_, index) => result.insertId + index * step);
  }

  private async readStep(): Promise<number> {
    try {
      const [row] = await this.database.query<{ step: number }>('SELECT @@auto_increment_increment AS step');
      return Number(row?.step ?? 1);
    } catch (error) {
      this.step = undefined;
      throw error;
    }
  }
}
