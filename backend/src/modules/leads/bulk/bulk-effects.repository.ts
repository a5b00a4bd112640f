import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.js';
import type { Lead } from '../lead.js';
import type { StoredBulk } from './lead-bulks.repository.js';

/** A lead that is to change, and what it was, as a text. */
export interface LeadBefore {
  leadId: number;
  was: string;
}

type Change = Pick<StoredBulk, 'companyId' | 'action' | 'value'>;

/** What each action does to leads that the caller locked, and how that is taken back; set-wise. */
@Injectable()
export class BulkEffectsRepository {
  /** Which of the leads the action changes, each with what it was. */
  async before(tx: Tx, { companyId, action, value }: Change, leads: readonly Lead[]): Promise<LeadBefore[]> {
    switch (action) {
      case 'status': return leads.filter((lead) => lead.status !== value).map((lead) => ({ leadId: lead.id, was: lead.status }));
      case 'owner': return leads.filter((lead) => String(lead.assignedTo ?? '') !== value).map((lead) => ({ leadId: lead.id, was: String(lead.assignedTo ?? '') }));
      case 'delete': return leads.map((lead) => ({ leadId: lead.id, was: '' }));
      default: {
        const wearing = await this.wearing(tx, companyId, value, leads.map((lead) => lead.id));
        return leads.filter((lead) => wearing.has(lead.id) === (action === 'untag')).map((lead) => ({ leadId: lead.id, was: action === 'untag' ? 'worn' : '' }));
      }
    }
  }

  /** Does it. */
  async apply(tx: Tx, { companyId, action, value }: Change, ids: readonly number[], now: Date): Promise<void> {
    if (ids.length === 0) return;
    switch (action) {
      case 'tag': return this.wear(tx, companyId, value, ids);
      case 'untag': return this.takeOff(tx, companyId, value, ids);
      case 'status': return this.set(tx, companyId, 'status = ?', [value], ids, now);
      case 'owner': return this.set(tx, companyId, 'assigned_to = ?', [value === '' ? null : Number(value)], ids, now);
      case 'delete': return this.set(tx, companyId, 'deleted_at = ?', [now], ids, now);
    }
  }

  /**
   * Takes it back. A lead that somebody changed again since keeps what they made of it.
   * @returns the leads that are as they were
   */
  async revert(tx: Tx, { companyId, action, value }: Change, changes: readonly LeadBefore[], now: Date): Promise<number[]> {
    if (changes.length === 0) return [];
    const ids = changes.map((change) => change.leadId);
    if (action === 'tag' || action === 'untag') {
      const there = await this.there(tx, companyId, 'TRUE', [], ids);
      if (there.length > 0) await (action === 'tag' ? this.takeOff(tx, companyId, value, there) : this.wear(tx, companyId, value, there));
      return there;
    }
    const column = { status: 'status', owner: 'assigned_to', delete: 'deleted_at' }[action];
    const isStillSo = action === 'delete' ? 'deleted_at IS NOT NULL' : action === 'owner' && value === '' ? 'assigned_to IS NULL' : `${column} = ?`;
    const still = await this.there(tx, companyId, isStillSo, isStillSo.includes('?') ? [value] : [], ids);
    const was = new Map(changes.map((change) => [change.leadId, change.was]));
    for (const [before, group] of Map.groupBy(still, (id) => was.get(id)!)) {
      await this.set(tx, companyId, `${column} = ?`, [before === '' ? null : action === 'owner' ? Number(before) : before], group, now);
    }
    return still;
  }

  private async there(tx: Tx, companyId: number, condition: string, values: readonly unknown[], ids: readonly number[]): Promise<number[]> {
    const rows: { id: number }[] = await tx.query(`SELECT id FROM leads WHERE company_id = ? AND id IN (?) AND ${condition} ORDER BY id FOR UPDATE`, [companyId, ids, ...values]);
    return rows.map((row) => row.id);
  }

  private async set(tx: Tx, companyId: number, assignment: string, values: readonly unknown[], ids: readonly number[], now: Date): Promise<void> {
    await tx.query(`UPDATE leads SET ${assignment}, version = version + 1, updated_at = ? WHERE company_id = ? AND id IN (?)`, [...values, now, companyId, ids]);
  }

  private async wearing(tx: Tx, companyId: number, tag: string, ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const rows: { id: number }[] = await tx.query(
      `SELECT lead_id AS id FROM lead_tags WHERE company_id = ? AND lead_id IN (?) AND tag_id = (SELECT id FROM tags WHERE company_id = ? AND name = ?)`, [companyId, ids, companyId, tag]);
    return new Set(rows.map((row) => row.id));
  }

  private async wear(tx: Tx, companyId: number, tag: string, ids: readonly number[]): Promise<void> {
    await tx.query('INSERT INTO tags (company_id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE id = id', [companyId, tag]);
    await tx.query(`INSERT IGNORE INTO lead_tags (company_id, lead_id, tag_id) SELECT l.company_id, l.id, t.id FROM leads l JOIN tags t ON t.company_id = l.company_id AND t.name = ?
      WHERE l.company_id = ? AND l.id IN (?)`, [tag, companyId, ids]);
  }

  private async takeOff(tx: Tx, companyId: number, tag: string, ids: readonly number[]): Promise<void> {
    await tx.query('DELETE lead_tags FROM lead_tags JOIN tags ON tags.id = lead_tags.tag_id WHERE lead_tags.company_id = ? AND lead_id IN (?) AND tags.company_id = ? AND tags.name = ?',
      [companyId, ids, companyId, tag]);
  }
}
