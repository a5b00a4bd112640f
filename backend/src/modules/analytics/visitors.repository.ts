import { Injectable } from '@nestjs/common';
import type { Touch } from '@dmat/shared/tracking/touch';
import { Database, type Tx } from '../../platform/database/database.js';
import { Lru } from './lru.js';

/** A browser seen in a batch. */
export interface SeenVisitor {
  companyId: number;
  uid: string;
  touch: Touch | null;
  at: Date;
}

/** Browsers that agreed to be recognised. */
@Injectable()
export class VisitorsRepository {
  private readonly ids = new Lru<number>(50_000);

  constructor(private readonly database: Database) {}

  /** The number of a visitor seen before by this process. */
  number(companyId: number, uid: string): number | undefined {
    return this.ids.get(`${companyId}/${uid}`);
  }

  /** Stores visitors that this process has not seen yet; those that exist already stay as they are. */
  async meet(visitors: readonly SeenVisitor[]): Promise<void> {
    if (visitors.length === 0) return;
    const keys = visitors.map(({ companyId, uid }) => [companyId, bytesOf(uid)]);
    await this.database.pool.query(
      'INSERT INTO visitors (company_id, uid, first_touch, first_seen_at) VALUES ? ON DUPLICATE KEY UPDATE id = id',
      [visitors.map((visitor, i) => [...keys[i]!, visitor.touch === null ? null : JSON.stringify(visitor.touch), visitor.at])]);
    const rows = await this.database.query<{ id: number; company_id: number; uid: Buffer }>(
      'SELECT id, company_id, uid FROM visitors WHERE (company_id, uid) IN (?)', [keys]);
    for (const row of rows) this.ids.set(`${row.company_id}/${textOf(row.uid)}`, row.id);
  }

  /** The lead a visitor turned out to be, if any. */
  async leadOf(companyId: number, uid: string): Promise<number | null> {
    const [row] = await this.database.query<{ leadId: number | null }>('SELECT lead_id AS leadId FROM visitors WHERE company_id = ? AND uid = ?', [companyId, bytesOf(uid)]);
    return row?.leadId ?? null;
  }

  /** The leads of these visitors. Until the transaction ends no visitor among them can be linked. */
  async leadsOf(tx: Tx, ids: readonly number[]): Promise<Map<number, number | null>> {
    if (ids.length === 0) return new Map();
    const rows: { id: number; lead_id: number | null }[] = await tx.query(
      `SELECT id, lead_id FROM visitors WHERE id IN (${ids.join(',')}) LOCK IN SHARE MODE`);
    return new Map(rows.map((row) => [row.id, row.lead_id]));
  }

  /** The visitors, made if need be, and locked for this transaction, by uid. */
  async lock(tx: Tx, companyId: number, uids: readonly string[], at: Date): Promise<Map<string, { id: number; leadId: number | null }>> {
    // In the order of the key, so that two who lock the same visitors wait for each other instead of deadlocking.
    const keys = uids.map(bytesOf).sort(Buffer.compare);
    tx.later(
      'INSERT INTO visitors (company_id, uid, first_seen_at) VALUES ? ON DUPLICATE KEY UPDATE id = id', [keys.map((uid) => [companyId, uid, at])]);
    const rows: { id: number; uid: Buffer; lead_id: number | null }[] = await tx.query(
      'SELECT id, uid, lead_id FROM visitors WHERE company_id = ? AND uid IN (?) ORDER BY uid FOR UPDATE', [companyId, keys]);
    return new Map(rows.map((row) => [textOf(row.uid), { id: row.id, leadId: row.lead_id }]));
  }

  /** Gives visitors that were locked before to their leads. */
  async setLeads(tx: Tx, companyId: number, links: readonly { visitorId: number; leadId: number }[], at: Date): Promise<void> {
    const ids = links.map((link) => link.visitorId);
    tx.later('UPDATE visitors SET lead_id = ELT(FIELD(id, ?), ?), linked_at = ? WHERE company_id = ? AND id IN (?) AND lead_id IS NULL',
      [ids, links.map((link) => link.leadId), at, companyId, ids]);
  }

  /** After an erasure the row is gone although the process remembers it. */
  forget(companyId: number, uid: string): void {
    this.ids.delete(`${companyId}/${uid}`);
  }
}

/** The 16 bytes of a UUID. */
export function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function textOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
