import type { Tx } from '../../platform/database/database.js';
import { OwnedRows } from '../../platform/database/owned-rows.js';

const visitors = new OwnedRows('visitors', 'lead_id');

/** The browsers of a lead with all they did, for when two leads turn out to be one person. */
export const visitorsOfLead = {
  /** The browsers are locked first, so that no event of theirs is stored for the wrong lead meanwhile. */
  async move(tx: Tx, companyId: number, from: number, to: number): Promise<number[]> {
    const ids = await visitors.move(tx, companyId, from, to);
    await tx.query('UPDATE analytics_events SET lead_id = ? WHERE company_id = ? AND lead_id = ?', [to, companyId, from]);
    return ids;
  },

  /** What the browsers did since goes with them. */
  async giveBack(tx: Tx, companyId: number, ids: readonly number[], from: number, to: number): Promise<void> {
    if (ids.length === 0) return;
    await visitors.giveBack(tx, companyId, ids, from, to);
    await tx.query('UPDATE analytics_events SET lead_id = ? WHERE company_id = ? AND lead_id = ? AND visitor_id IN (?)', [to, companyId, from, ids]);
  },
};
