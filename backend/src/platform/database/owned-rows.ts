import type { Tx } from './database.js';

/** Rows of one table that belong to somebody by a column, and can change hands and be given back. */
export class OwnedRows {
  /**
   * @param column that names the owner
   * @param only a further condition in SQL, for tables that hold several kinds
   */
  constructor(private readonly table: string, private readonly column: string, private readonly only: string = 'TRUE') {}

  /** Gives all rows of one owner to another; answers their ids for {@link giveBack}. */
  async move(tx: Tx, companyId: number, from: number, to: number): Promise<number[]> {
    const rows = await tx.query<{ id: number }[]>(
      `SELECT id FROM ${this.table} WHERE company_id = ? AND ${this.column} = ? AND ${this.only} ORDER BY id FOR UPDATE`, [companyId, from]);
    if (rows.length === 0) return [];
    await tx.query(`UPDATE ${this.table} SET ${this.column} = ? WHERE company_id = ? AND ${this.column} = ? AND ${this.only}`, [to, companyId, from]);
    return rows.map((row) => row.id);
  }

  /** Gives rows that were moved back, unless they have yet another owner by now. */
  async giveBack(tx: Tx, companyId: number, ids: readonly number[], from: number, to: number): Promise<void> {
    for (let first = 0; first < ids.length; first += 5_000) {
      await tx.query(`UPDATE ${this.table} SET ${this.column} = ? WHERE company_id = ? AND ${this.column} = ? AND id IN (?)`,
        [to, companyId, from, ids.slice(first, first + 5_000)]);
    }
  }
}
