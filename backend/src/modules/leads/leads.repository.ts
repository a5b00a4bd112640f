import { Injectable } from '@nestjs/common';
import type { LeadTier } from '@dmat/shared/scoring/tiers';
import type { LeadScope } from '../../domain/access/lead-scope.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { leadColumns, toLead, type Lead } from './lead.js';

/** Columns an edit may write, by the property they belong to. */
const editable = {
  email: 'email', emailNormal: 'email_normal', name: 'name', firstName: 'first_name', lastName: 'last_name', phone: 'phone',
  companyName: 'company_name', companySize: 'company_size', industry: 'industry', jobTitle: 'job_title',
  status: 'status', lifecycle: 'lifecycle', assignedTo: 'assigned_to',
} as const;

/** New values of an edit; what is absent stays. */
export type LeadChange = Partial<Record<Exclude<keyof typeof editable, 'assignedTo'>, string | null> & { assignedTo: number | null }>;

/** A score as the ledger sums it up. */
export interface ScoreOfLead {
  leadId: number;
  score: number;
  tier: LeadTier;
}

/** SQL over leads, one or a known few at a time. */
@Injectable()
export class LeadsRepository {
  constructor(private readonly database: Database) {}

  /** One lead that is not deleted and lies within the scope. */
  async find({ companyId, ownerId }: LeadScope, id: number, tx?: Tx): Promise<Lead | undefined> {
    const [lead] = await this.byIds(companyId, [id], tx);
    return ownerId === null || lead?.assignedTo === ownerId ? lead : undefined;
  }

  /** Leads that are not deleted, in no order. */
  async byIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<Lead[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT ${leadColumns} FROM leads WHERE company_id = ? AND id IN (?) AND deleted_at IS NULL`;
    const rows: Lead[] = tx ? await tx.query(sql, [companyId, ids]) : await this.database.query<Lead>(sql, [companyId, [...ids]]);
    return rows.map(toLead);
  }

  /** Locks leads until the transaction ends, in the order of their ids so that two callers never wait for each other. */
  async lock(tx: Tx, companyId: number, ids: readonly number[]): Promise<Lead[]> {
    if (ids.length === 0) return [];
    const rows: Lead[] = await tx.query(
      `SELECT ${leadColumns} FROM leads WHERE company_id = ? AND id IN (?) AND deleted_at IS NULL ORDER BY id FOR UPDATE`, [companyId, ids]);
    return rows.map(toLead);
  }

  /** The same where only scores matter: reading whole leads is most of what it would cost. */
  async lockScores(tx: Tx, companyId: number, ids: readonly number[]): Promise<ScoreOfLead[]> {
    if (ids.length === 0) return [];
    return tx.query(
      'SELECT id AS leadId, lead_score AS score, tier FROM leads WHERE company_id = ? AND id IN (?) AND deleted_at IS NULL ORDER BY id FOR UPDATE', [companyId, ids]);
  }

  /** Those of the ids that belong to leads which are not deleted. */
  async present(tx: Tx, companyId: number, ids: readonly number[]): Promise<Set<number>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ id: number }[]>('SELECT id FROM leads WHERE company_id = ? AND id IN (?) AND deleted_at IS NULL', [companyId, ids]);
    return new Set(rows.map((row) => row.id));
  }

  /** Writes an edit when the lead still has the version it saw. */
  async update(tx: Tx, scope: LeadScope, id: number, version: number, change: LeadChange, now: Date): Promise<boolean> {
    const entries = Object.entries(change) as [keyof typeof editable, string | number | null][];
    const sets = entries.map(([property]) => `${editable[property]} = ?`);
    const result: { affectedRows: number } = await tx.query(
      `UPDATE leads SET ${[...sets, 'version = version + 1', 'updated_at = ?'].join(', ')}
       WHERE company_id = ? AND id = ? AND version = ? AND deleted_at IS NULL${scope.ownerId === null ? '' : ' AND assigned_to = ?'}`,
      [...entries.map(([, value]) => value), now, scope.companyId, id, version, ...(scope.ownerId === null ? [] : [scope.ownerId])]);
    return result.affectedRows === 1;
  }

  /** Puts the lead away; its rows stay, so that it can come back. */
  async softDelete(tx: Tx, companyId: number, id: number, now: Date): Promise<boolean> {
    const result: { affectedRows: number } = await tx.query(
      'UPDATE leads SET deleted_at = ?, version = version + 1, updated_at = ? WHERE company_id = ? AND id = ? AND deleted_at IS NULL',
      [now, now, companyId, id]);
    return result.affectedRows === 1;
  }

  /** Brings a deleted lead back, unless it became part of another. */
  async restore(tx: Tx, companyId: number, id: number, now: Date): Promise<boolean> {
    const result: { affectedRows: number } = await tx.query(
      `UPDATE leads SET deleted_at = NULL, version = version + 1, updated_at = ? WHERE company_id = ? AND id = ? AND deleted_at IS NOT NULL AND merged_into IS NULL`,
      [now, companyId, id]);
    return result.affectedRows === 1;
  }

  /** Sets score and tier of any number of leads in one statement. An edit in progress is not disturbed: the version stays. */
  async setScores(tx: Tx, companyId: number, scores: readonly ScoreOfLead[]): Promise<void> {
    if (scores.length === 0) return;
    const ids = scores.map((row) => row.leadId);
    tx.later('UPDATE leads SET lead_score = ELT(FIELD(id, ?), ?), tier = ELT(FIELD(id, ?), ?) WHERE company_id = ? AND id IN (?)',
      [ids, scores.map((row) => row.score), ids, scores.map((row) => row.tier), companyId, ids]);
  }

  /** Moves the time of the last sign of life forward, never back. */
  async touch(tx: Tx, companyId: number, latest: ReadonlyMap<number, Date>): Promise<void> {
    if (latest.size === 0) return;
    const ids = [...latest.keys()];
    tx.later('UPDATE leads SET last_activity_at = GREATEST(last_activity_at, CAST(ELT(FIELD(id, ?), ?) AS DATETIME(3))) WHERE company_id = ? AND id IN (?)',
      [ids, [...latest.values()], companyId, ids]);
  }
}
