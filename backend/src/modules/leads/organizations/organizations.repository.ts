import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.js';
import type { Lead } from '../lead.js';
import type { Employer, Organization, OrganizationChange } from './organization.js';

const columns = 'id, domain, name, size, industry, region, version, verified_at AS verifiedAt, created_at AS createdAt';
const editable = ['name', 'size', 'industry', 'region'] as const;

/** What a lead tells of its employer. */
export interface EmployedLead extends Pick<Lead, 'email' | 'companyName' | 'companySize' | 'industry'> {
  leadId: number;
  organizationId: number | null;
}

/** SQL over organizations and who belongs to them. */
@Injectable()
export class OrganizationsRepository {
  constructor(private readonly database: Database) {}

  /** One organization. */
  async find(companyId: number, id: number): Promise<Organization | undefined> {
    const [row] = await this.database.query<Organization>(`SELECT ${columns} FROM organizations WHERE company_id = ? AND id = ?`, [companyId, id]);
    return row;
  }

  /** By name, at most 50; a search looks for the beginning of name or domain. */
  async search(companyId: number, text: string): Promise<Organization[]> {
    const like = `${text.replace(/[\\%_]/g, '\\$&')}%`;
    return this.database.query<Organization>(
      `SELECT ${columns} FROM organizations WHERE company_id = ?${text === '' ? '' : ' AND (name LIKE ? OR domain LIKE ?)'} ORDER BY name, id LIMIT 50`,
      [companyId, ...(text === '' ? [] : [like, like])]);
  }

  /** Makes the organizations that do not exist yet, ordered by domain so that two writers lock alike; answers all by domain. What is empty is filled. */
  async meet(tx: Tx, companyId: number, employers: readonly Employer[]): Promise<Map<string, number>> {
    const rows = [...Map.groupBy(employers, (one) => one.domain).values()].map(known).sort((a, b) => (a.domain < b.domain ? -1 : 1));
    await tx.query(
      `INSERT INTO organizations (company_id, domain, name, size, industry) VALUES ?
       ON DUPLICATE KEY UPDATE name = IF(name = '', VALUES(name), name), size = COALESCE(size, VALUES(size)), industry = IF(industry = '', VALUES(industry), industry)`,
      [rows.map((one) => [companyId, one.domain, one.name, one.size, one.industry])]);
    const found: { id: number; domain: string }[] = await tx.query(
      'SELECT id, domain FROM organizations WHERE company_id = ? AND domain IN (?)', [companyId, rows.map((one) => one.domain)]);
    return new Map(found.map((row) => [row.domain, row.id]));
  }

  /** Puts leads into their organizations, or out of one, in one statement; their version stays, an edit in progress is not disturbed. */
  async place(tx: Tx, companyId: number, places: readonly { leadId: number; organizationId: number | null }[]): Promise<void> {
    if (places.length === 0) return;
    const ids = places.map(({ leadId }) => leadId);
    tx.later('UPDATE leads SET organization_id = ELT(FIELD(id, ?), ?) WHERE company_id = ? AND id IN (?)',
      [ids, places.map(({ organizationId }) => organizationId), companyId, ids]);
  }

  /** What leads tell of their employers, and the organization each is in now. */
  async employed(tx: Tx, companyId: number, leadIds: readonly number[]): Promise<EmployedLead[]> {
    return leadIds.length === 0 ? [] : tx.query(
      `SELECT id AS leadId, email, company_name AS companyName, company_size AS companySize, industry, organization_id AS organizationId
       FROM leads WHERE company_id = ? AND id IN (?) AND deleted_at IS NULL`, [companyId, leadIds]);
  }

  /** The organization of a lead. */
  async ofLead(companyId: number, leadId: number): Promise<number | null> {
    const [row] = await this.database.query<{ organizationId: number | null }>('SELECT organization_id AS organizationId FROM leads WHERE company_id = ? AND id = ?', [companyId, leadId]);
    return row?.organizationId ?? null;
  }

  /** The newest leads of an organization and how many there are, within a scope. */
  async leadsOf(companyId: number, ownerId: number | null, id: number, limit: number): Promise<{ ids: number[]; count: number }> {
    const where = `company_id = ? AND organization_id = ? AND deleted_at IS NULL${ownerId === null ? '' : ' AND assigned_to = ?'}`;
    const values = [companyId, id, ...(ownerId === null ? [] : [ownerId])];
    const [rows, [total]] = await Promise.all([
      this.database.query<{ id: number }>(`SELECT id FROM leads WHERE ${where} ORDER BY id DESC LIMIT ?`, [...values, limit]),
      this.database.query<{ count: number }>(`SELECT COUNT(*) AS count FROM leads WHERE ${where}`, values),
    ]);
    return { ids: rows.map((row) => row.id), count: Number(total?.count ?? 0) };
  }

  /** Writes an edit when the organization still has the version it saw; null clears the size and leaves everything else. */
  async update(companyId: number, id: number, version: number, change: OrganizationChange): Promise<boolean> {
    const given = editable.filter((column) => change[column] !== undefined && (column === 'size' || change[column] !== null));
    const [result] = await this.database.pool.query(
      `UPDATE organizations SET ${[...given.map((column) => `${column} = ?`), 'version = version + 1'].join(', ')} WHERE company_id = ? AND id = ? AND version = ?`,
      [...given.map((column) => change[column]), companyId, id, version]);
    return (result as { affectedRows: number }).affectedRows === 1;
  }
}

/** What several leads know of one employer: of each fact the first that is known. */
function known(employers: readonly Employer[]): Employer {
  const [first] = employers;
  return {
    ...first!, name: employers.find((one) => one.name !== '')?.name ?? '', size: employers.find((one) => one.size !== null)?.size ?? null,
    industry: employers.find((one) => one.industry !== '')?.industry ?? '',
  };
}
