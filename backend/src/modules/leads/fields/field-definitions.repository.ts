import { Injectable } from '@nestjs/common';
import type { CustomField, CustomFieldKind, CustomFieldOption } from '@dmat/shared/leads/custom-field';
import { Database, type Tx } from '../../../platform/database/database.js';

/** A custom field as stored. */
export interface StoredField extends CustomField {
  position: number;
  /** Rises with every change; an edit must name the one it saw. */
  version: number;
  archivedAt: Date | null;
}

/** What an edit of a field may change. */
export interface FieldChange {
  label?: string;
  options?: readonly CustomFieldOption[];
}

const columns = 'id, field_key AS `key`, label, kind, options, position, version, archived_at AS archivedAt';

/** SQL over the definitions of custom fields. */
@Injectable()
export class FieldDefinitionsRepository {
  constructor(private readonly database: Database) {}

  /** All fields of a company in their order, archived ones too. */
  async all(companyId: number, tx?: Tx): Promise<StoredField[]> {
    const sql = `SELECT ${columns} FROM custom_fields WHERE company_id = ? ORDER BY position, id`;
    const rows: StoredField[] = tx ? await tx.query(sql, [companyId]) : await this.database.query<StoredField>(sql, [companyId]);
    return rows.map(toField);
  }

  /** Makes a field, last in the order. Fails with ER_DUP_ENTRY when the key is in use. */
  async insert(tx: Tx, companyId: number, field: { key: string; label: string; kind: CustomFieldKind; options: readonly CustomFieldOption[]; position: number }): Promise<number> {
    const result: { insertId: number } = await tx.query(
      'INSERT INTO custom_fields (company_id, field_key, label, kind, options, position) VALUES (?, ?, ?, ?, ?, ?)',
      [companyId, field.key, field.label, field.kind, JSON.stringify(field.options), field.position]);
    return result.insertId;
  }

  /** Writes an edit when the field still has the version it saw. */
  async update(tx: Tx, companyId: number, id: number, version: number, { label, options }: FieldChange): Promise<boolean> {
    const result: { affectedRows: number } = await tx.query(
      `UPDATE custom_fields SET label = COALESCE(?, label), options = COALESCE(?, options), version = version + 1
       WHERE company_id = ? AND id = ? AND version = ?`,
      [label ?? null, options ? JSON.stringify(options) : null, companyId, id, version]);
    return result.affectedRows === 1;
  }

  /** Puts a field away or brings it back; a second time changes nothing. */
  async setArchived(tx: Tx, companyId: number, id: number, archivedAt: Date | null): Promise<void> {
    await tx.query(
      `UPDATE custom_fields SET archived_at = ?, version = version + 1 WHERE company_id = ? AND id = ? AND (archived_at IS NULL) = ?`,
      [archivedAt, companyId, id, archivedAt !== null]);
  }

  /** Gives the fields the places of their ids in the list. */
  async order(tx: Tx, companyId: number, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `UPDATE custom_fields SET position = CASE id ${ids.map(() => 'WHEN ? THEN ?').join(' ')} END WHERE company_id = ? AND id IN (?)`,
      [...ids.flatMap((id, place) => [id, place]), companyId, ids]);
  }

  /** Makes changes to one company's fields wait for each other. */
  async lock(tx: Tx, companyId: number): Promise<void> {
    await tx.query('SELECT id FROM companies WHERE id = ? FOR UPDATE', [companyId]);
  }
}

/** MariaDB hands JSON out as text. */
function toField(row: StoredField & { options: unknown }): StoredField {
  const options = row.options;
  return { ...row, options: typeof options === 'string' ? JSON.parse(options) as CustomFieldOption[] : options };
}
