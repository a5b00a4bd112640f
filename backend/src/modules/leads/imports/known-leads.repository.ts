import { Injectable } from '@nestjs/common';
import type { Profile } from '../../../domain/identity/read-profile.js';
import type { Tx } from '../../../platform/database/database.js';
import { RowIds } from '../../../platform/database/row-ids.js';

/** What an import writes of a lead, by column. */
export const writtenColumns = ['name', 'first_name', 'last_name', 'phone', 'company_name', 'company_size', 'industry', 'job_title'] as const;
export type WrittenColumn = (typeof writtenColumns)[number];
export type WrittenValues = Record<WrittenColumn, string | null>;

/** A lead as an import meets it. */
export interface MetLead extends WrittenValues {
  id: number;
  email_normal: string;
  is_deleted: 0 | 1;
}

/** SQL that makes and changes leads of a file, hundreds in a statement. */
@Injectable()
export class KnownLeadsRepository {
  constructor(private readonly ids: RowIds) {}

  /** The leads that have these addresses, locked; also deleted ones, whose address is still theirs. */
  async meet(tx: Tx, companyId: number, addresses: readonly string[]): Promise<Map<string, MetLead>> {
    const rows = await tx.query<MetLead[]>(
      `SELECT id, email_normal, deleted_at IS NOT NULL AS is_deleted, ${writtenColumns.join(', ')} FROM leads WHERE company_id = ? AND email_normal IN (?) FOR UPDATE`,
      [companyId, addresses]);
    return new Map(rows.map((row) => [row.email_normal, row]));
  }

  /** Makes leads; answers their ids in order. @throws an ER_DUP_ENTRY when somebody else made one meanwhile */
  async insert(tx: Tx, companyId: number, people: readonly Profile[], at: Date): Promise<number[]> {
    if (people.length === 0) return [];
    const result = await tx.query<{ insertId: number }>(
      `INSERT INTO leads (company_id, email, email_normal, ${writtenColumns.join(', ')}, source, channel, last_activity_at, created_at, updated_at) VALUES ?`,
      [people.map((person) => [companyId, person.email, person.emailNormal, ...Object.values(valuesOf(person)), 'import', 'direct', at, at, at])]);
    return this.ids.of(result, people.length);
  }

  /** Writes values over what was known, brings deleted leads back (but not what became part of another lead), and counts the change as an edit. */
  async overwrite(tx: Tx, companyId: number, leads: readonly (WrittenValues & { id: number; email_normal: string })[], at: Date): Promise<void> {
    if (leads.length === 0) return;
    await tx.query(
      `INSERT INTO leads (id, company_id, email, email_normal, ${writtenColumns.join(', ')}, last_activity_at, updated_at) VALUES ?
       ON DUPLICATE KEY UPDATE ${writtenColumns.map((column) => `${column} = VALUES(${column})`).join(', ')}, updated_at = VALUES(updated_at), deleted_at = IF(merged_into IS NULL, NULL, deleted_at), version = version + 1`,
      [leads.map((lead) => [lead.id, companyId, lead.email_normal, lead.email_normal, ...writtenColumns.map((column) => lead[column]), at, at])]);
  }
}

/** A person's values as the columns hold them. */
export function valuesOf(person: Profile): WrittenValues {
  return {
    name: person.name, first_name: person.firstName, last_name: person.lastName, phone: person.phone, company_name: person.companyName,
    company_size: person.companySize || null, industry: person.industry, job_title: person.jobTitle,
  };
}
