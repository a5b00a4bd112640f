import { Injectable } from '@nestjs/common';
import type { FormDefinition } from '@dmat/shared/forms/form-definition';
import { parseWelcome, type Welcome } from '@dmat/shared/forms/welcome';
import { Database, type Tx } from '../../platform/database/database.js';
import type { PageStatus } from './pages.repository.js';

/** A form as last synced, or as first seen in a descriptor. */
export interface StoredForm {
  id: number;
  siteId: number;
  uid: string;
  name: string;
  definition: FormDefinition;
  /** Null when the site never synced the form. */
  welcome: Welcome | null;
  landingPageId: number | null;
  status: 'active' | 'archived';
  createdAt: Date;
  updatedAt: Date;
}

/** A form as it was worded when somebody sent it. */
export interface FormVersion {
  formId: number;
  siteId: number;
  uid: string;
  hash: string;
  definition: FormDefinition;
}

/** A form before it is written. */
export interface FormRow {
  definition: FormDefinition;
  versionHash: string;
  welcome: Welcome | null;
  landingPageId: number | null;
}

const columns = `id, site_id AS siteId, uid, name, definition, welcome, landing_page_id AS landingPageId, status,
  created_at AS createdAt, updated_at AS updatedAt`;

/** SQL over forms and their versions. */
@Injectable()
export class FormsRepository {
  constructor(private readonly database: Database) {}

  /** Notes a form that came in by a descriptor; what the site synced stays as it is. Answers its id. */
  async note(tx: Tx, companyId: number, siteId: number, row: FormRow): Promise<number> {
    await this.insert(tx, companyId, siteId, row, 'id = id');
    return this.keepVersion(tx, companyId, siteId, row);
  }

  /**
   * Writes a form as its site has it now. Answers its id. A copy of a form on another page does not change the form: it
   * belongs to the page that brought it as long as that page is as public as the other. Otherwise the draft of somebody
   * who may publish nothing would decide what a public form says and mails.
   */
  async sync(tx: Tx, companyId: number, siteId: number, row: FormRow & { landingPageId: number; pageStatus: PageStatus }): Promise<number> {
    if (await this.isOfAnotherPage(tx, companyId, siteId, row)) return this.keepVersion(tx, companyId, siteId, row);
    await this.insert(tx, companyId, siteId, row, `name = VALUES(name), definition = VALUES(definition), welcome = VALUES(welcome),
      landing_page_id = VALUES(landing_page_id), version_hash = VALUES(version_hash), status = 'active'`);
    return this.keepVersion(tx, companyId, siteId, row);
  }

  /** Archives the forms of a page except those still on it. */
  async archiveOthers(tx: Tx, companyId: number, landingPageId: number, kept: readonly number[]): Promise<void> {
    await tx.query(
      "UPDATE forms SET status = 'archived' WHERE company_id = ? AND landing_page_id = ? AND id NOT IN (?)",
      [companyId, landingPageId, kept.length > 0 ? kept : [0]]);
  }

  /** Forms by id, in no order. */
  async byIds(companyId: number, ids: readonly number[], tx?: Tx): Promise<StoredForm[]> {
    if (ids.length === 0) return [];
    const sql = `SELECT ${columns} FROM forms WHERE company_id = ? AND id IN (?)`;
    const rows: StoredForm[] = tx ? await tx.query(sql, [companyId, ids]) : await this.database.query<StoredForm>(sql, [companyId, [...ids]]);
    return rows.map(toForm);
  }

  /** The wordings with these hashes. */
  async versions(tx: Tx, companyId: number, wanted: readonly { formId: number; hash: string }[]): Promise<FormVersion[]> {
    if (wanted.length === 0) return [];
    const rows: (Omit<FormVersion, 'definition'> & { definition: unknown })[] = await tx.query(
      `SELECT form_versions.form_id AS formId, forms.site_id AS siteId, forms.uid, form_versions.hash, form_versions.definition
       FROM form_versions JOIN forms ON forms.company_id = form_versions.company_id AND forms.id = form_versions.form_id
       WHERE form_versions.company_id = ? AND (form_versions.form_id, form_versions.hash) IN (?)`,
      [companyId, wanted.map(({ formId, hash }) => [formId, hash])]);
    return rows.map((row) => ({ ...row, definition: (typeof row.definition === 'string' ? JSON.parse(row.definition) : row.definition) as FormDefinition }));
  }

  /** All forms of a company, newest change first, with how much was sent through each. */
  async all(companyId: number): Promise<(StoredForm & { submissions: number; lastSubmissionAt: Date | null })[]> {
    const rows = await this.database.query<StoredForm & { submissions: number; lastSubmissionAt: Date | null }>(
      `SELECT ${columns},
         (SELECT COUNT(*) FROM submissions WHERE submissions.company_id = forms.company_id AND form_id = forms.id) AS submissions,
         (SELECT received_at FROM submissions WHERE submissions.company_id = forms.company_id AND form_id = forms.id
          ORDER BY submissions.id DESC LIMIT 1) AS lastSubmissionAt
       FROM forms WHERE company_id = ? ORDER BY updated_at DESC, id DESC LIMIT 500`, [companyId]);
    return rows.map((row) => ({ ...toForm(row), submissions: Number(row.submissions), lastSubmissionAt: row.lastSubmissionAt }));
  }

  private async isOfAnotherPage(tx: Tx, companyId: number, siteId: number, row: { definition: FormDefinition; landingPageId: number; pageStatus: PageStatus }): Promise<boolean> {
    const [owner]: { pageStatus: PageStatus }[] = await tx.query(
      `SELECT landing_pages.status AS pageStatus FROM forms JOIN landing_pages ON landing_pages.id = forms.landing_page_id
       WHERE forms.company_id = ? AND forms.site_id = ? AND forms.uid = ? AND forms.status = 'active' AND forms.welcome IS NOT NULL
         AND forms.landing_page_id <> ? FOR UPDATE`, [companyId, siteId, row.definition.id, row.landingPageId]);
    return owner !== undefined && owner.pageStatus !== 'archived' && (owner.pageStatus === 'published' || row.pageStatus !== 'published');
  }

  private async insert(tx: Tx, companyId: number, siteId: number, row: FormRow, onRepeat: string): Promise<void> {
    await tx.query(
      `INSERT INTO forms (company_id, site_id, uid, name, definition, welcome, landing_page_id, version_hash)
       VALUES ? ON DUPLICATE KEY UPDATE ${onRepeat}`,
      [[[companyId, siteId, row.definition.id, row.definition.name, JSON.stringify(row.definition),
        row.welcome ? JSON.stringify(row.welcome) : null, row.landingPageId, row.versionHash]]]);
  }

  private async keepVersion(tx: Tx, companyId: number, siteId: number, row: FormRow): Promise<number> {
    const [form]: { id: number }[] = await tx.query(
      'SELECT id FROM forms WHERE company_id = ? AND site_id = ? AND uid = ?', [companyId, siteId, row.definition.id]);
    await tx.query(
      'INSERT INTO form_versions (company_id, form_id, hash, definition) VALUES ? ON DUPLICATE KEY UPDATE id = id',
      [[[companyId, form!.id, row.versionHash, JSON.stringify(row.definition)]]]);
    return form!.id;
  }
}

function toForm(row: StoredForm): StoredForm {
  const read = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
  const welcome = read(row.welcome);
  return { ...row, definition: read(row.definition) as FormDefinition, welcome: welcome ? parseWelcome(welcome) : null };
}
