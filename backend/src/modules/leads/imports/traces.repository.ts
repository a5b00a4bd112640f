import { Injectable } from '@nestjs/common';
import type { CustomFieldValue } from '@dmat/shared/leads/custom-field';
import { Database, type Tx } from '../../../platform/database/database.js';
import { MOST_REFUSALS_KEPT } from './import.js';
import type { WrittenValues } from './known-leads.repository.js';

/** What of a lead an import changed. `isDeleted` and `tags` stand only where they changed. */
export interface LeadSnapshot {
  values: Partial<WrittenValues>;
  custom: Record<string, CustomFieldValue | null>;
  isDeleted?: boolean;
}

/** A lead that was there before: how it was, how it became, and the tags it got. */
export interface LeadTrace {
  leadId: number;
  was: LeadSnapshot;
  became: LeadSnapshot & { tags: string[] };
}

/** A row that was not taken. */
export interface Refusal {
  rowNo: number;
  message: string;
  cells: string[];
}

/** SQL over what imports did. */
@Injectable()
export class TracesRepository {
  constructor(private readonly database: Database) {}

  /** Notes leads that were made with ids one after the other. */
  async noteMade(tx: Tx, importId: number, firstRow: number, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('INSERT INTO import_batches (import_id, first_row, first_lead_id, last_lead_id) VALUES (?)', [[importId, firstRow, ids[0], ids.at(-1)]]);
  }

  /** Of these leads, those the import itself made: their doubles in the file need no trace. */
  async madeAmong(tx: Tx, importId: number, leadIds: readonly number[]): Promise<Set<number>> {
    if (leadIds.length === 0) return new Set();
    const runs = await tx.query<{ first: number; last: number }[]>(
      'SELECT first_lead_id AS first, last_lead_id AS last FROM import_batches WHERE import_id = ? AND last_lead_id >= ? AND first_lead_id <= ?',
      [importId, Math.min(...leadIds), Math.max(...leadIds)]);
    return new Set(leadIds.filter((id) => runs.some(({ first, last }) => id >= first && id <= last)));
  }

  /** Notes changes; of a lead changed twice the first state before and the last state after are kept. */
  async noteChanged(tx: Tx, companyId: number, importId: number, traces: readonly LeadTrace[]): Promise<void> {
    if (traces.length === 0) return;
    await tx.query('INSERT INTO import_changes (import_id, company_id, lead_id, was, became) VALUES ? ON DUPLICATE KEY UPDATE became = VALUES(became)',
      [traces.map(({ leadId, was, became }) => [importId, companyId, leadId, JSON.stringify(was), JSON.stringify(became)])]);
  }

  /** Keeps refused rows, as long as there are not too many. */
  async noteRefused(tx: Tx, importId: number, refusals: readonly Refusal[], known: number): Promise<void> {
    const kept = refusals.slice(0, Math.max(0, MOST_REFUSALS_KEPT - known));
    if (kept.length === 0) return;
    await tx.query('INSERT INTO import_refusals (import_id, row_no, message, cells) VALUES ? ON DUPLICATE KEY UPDATE message = VALUES(message)',
      [kept.map(({ rowNo, message, cells }) => [importId, rowNo, message.slice(0, 255), JSON.stringify(cells)])]);
  }

  async forgetRefused(importId: number): Promise<void> {
    await this.database.query('DELETE FROM import_refusals WHERE import_id = ?', [importId]);
  }

  /** Refused rows after a row number, in the order of the file. */
  async refused(importId: number, after: number, limit: number): Promise<Refusal[]> {
    const rows = await this.database.query<Omit<Refusal, 'cells'> & { cells: string[] | string }>(
      'SELECT row_no AS rowNo, message, cells FROM import_refusals WHERE import_id = ? AND row_no > ? ORDER BY row_no LIMIT ?', [importId, after, limit]);
    return rows.map((row) => ({ ...row, cells: typeof row.cells === 'string' ? JSON.parse(row.cells) as string[] : row.cells }));
  }

  /** Forgets all that an import did and what stood in its refused rows. */
  async forgetAll(tx: Tx, importId: number): Promise<void> {
    for (const table of ['import_refusals', 'import_changes', 'import_batches']) await tx.query(`DELETE FROM ${table} WHERE import_id = ?`, [importId]);
  }

  /** Runs of leads the import made, that are not undone yet. */
  async runs(importId: number, limit: number): Promise<{ firstRow: number; first: number; last: number }[]> {
    return this.database.query(
      'SELECT first_row AS firstRow, first_lead_id AS first, last_lead_id AS last FROM import_batches WHERE import_id = ? ORDER BY first_row DESC LIMIT ?', [importId, limit]);
  }

  async forgetRun(tx: Tx, importId: number, firstRow: number): Promise<void> {
    await tx.query('DELETE FROM import_batches WHERE import_id = ? AND first_row = ?', [importId, firstRow]);
  }

  /** Leads the import changed, that are not undone yet. */
  async changes(importId: number, limit: number): Promise<LeadTrace[]> {
    const rows = await this.database.query<{ leadId: number; was: unknown; became: unknown }>(
      'SELECT lead_id AS leadId, was, became FROM import_changes WHERE import_id = ? ORDER BY lead_id LIMIT ?', [importId, limit]);
    const read = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) as unknown : value);
    return rows.map((row) => ({ leadId: row.leadId, was: read(row.was) as LeadSnapshot, became: read(row.became) as LeadTrace['became'] }));
  }

  async forgetChanges(tx: Tx, importId: number, leadIds: readonly number[]): Promise<void> {
    if (leadIds.length > 0) await tx.query('DELETE FROM import_changes WHERE import_id = ? AND lead_id IN (?)', [importId, [...leadIds]]);
  }
}
