import type { Tx } from './database.js';

/**
 * How the rows of one table forget the people they are about: taken away, or kept for the totals without anything that
 * tells who it was. A module names its own tables; the flow that erases a person runs them all.
 */
export class ForgetRows {
  /**
   * @param owner column that holds the id of the lead (or of what belongs to it)
   * @param set what is left of a row, as SQL assignments; without it the row goes
   */
  constructor(readonly table: string, private readonly owner: string, private readonly set?: string, private readonly where = 'TRUE') {}

  /** Answers how many rows changed or went. */
  async run(tx: Tx, companyId: number, ids: readonly number[]): Promise<number> {
    if (ids.length === 0) return 0;
    const done = await tx.query<{ affectedRows: number }>(
      this.set === undefined
        ? `DELETE FROM ${this.table} WHERE company_id = ? AND ${this.owner} IN (?) AND ${this.where}`
        : `UPDATE ${this.table} SET ${this.set} WHERE company_id = ? AND ${this.owner} IN (?) AND ${this.where}`,
      [companyId, [...ids]]);
    return done.affectedRows;
  }
}
