import { Injectable } from '@nestjs/common';
import type { ConsentChannel, ConsentPurpose, ConsentStep } from '@dmat/shared/consent/consent';
import { Database, type Tx } from '../../platform/database/database.js';

/** Where a statement came from. */
export type ConsentSource = 'form' | 'confirmation' | 'unsubscribe' | 'complaint' | 'person' | 'merge' | 'import';

/** What a person said about one purpose and channel, with its evidence. */
export interface ConsentRow {
  companyId: number;
  leadId: number;
  purpose: ConsentPurpose;
  channel: ConsentChannel;
  status: ConsentStep;
  /** Exactly what the person read. */
  text: string;
  source: ConsentSource;
  siteId?: number | null;
  formId?: number | null;
  submissionId?: number | null;
  pageUrl?: string | null;
  /** WordPress revision of the page that showed the text. */
  pageRevision?: number | null;
  /** Keyed hash of the address it was sent from; the address itself is not kept. */
  ipHash?: string | null;
  at: Date;
}

/** A row of the ledger. */
export type StoredConsent = Required<Omit<ConsentRow, 'companyId'>> & { id: number };

const columns = `id, lead_id AS leadId, purpose, channel, status, text, source, site_id AS siteId, form_id AS formId,
  submission_id AS submissionId, page_url AS pageUrl, page_revision AS pageRevision, ip_hash AS ipHash, at`;

/** The ledger of consents. Rows are added and read; nothing changes or deletes one. */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, rows: readonly ConsentRow[]): Promise<void> {
    if (rows.length === 0) return;
    tx.later(
      `INSERT INTO consents (company_id, lead_id, purpose, channel, status, text, source, site_id, form_id, submission_id, page_url,
         page_revision, ip_hash, at) VALUES ?`,
      [rows.map((row) => [row.companyId, row.leadId, row.purpose, row.channel, row.status, row.text, row.source, row.siteId ?? null,
        row.formId ?? null, row.submissionId ?? null, row.pageUrl ?? null, row.pageRevision ?? null, row.ipHash ?? null, row.at])]);
  }

  /** Takes statements away that the product itself had added, when what led to them is undone. */
  async remove(tx: Tx, companyId: number, ids: readonly number[], source: ConsentSource): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM consents WHERE company_id = ? AND source = ? AND id IN (?)', [companyId, source, ids]);
  }

  /** All statements of leads, oldest first. */
  async ofLeads(companyId: number, leadIds: readonly number[], tx?: Tx): Promise<StoredConsent[]> {
    if (leadIds.length === 0) return [];
    const sql = `SELECT ${columns} FROM consents WHERE company_id = ? AND lead_id IN (?) ORDER BY id`;
    return tx ? tx.query(sql, [companyId, leadIds]) : this.database.query<StoredConsent>(sql, [companyId, [...leadIds]]);
  }
}
