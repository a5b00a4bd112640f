import { Injectable } from '@nestjs/common';
import type { CustomFieldKind, CustomFieldValue } from '@dmat/shared/leads/custom-field';
import { Database, type Tx } from '../../../platform/database/database.js';

/** What is known of one lead in one field. */
export interface FieldValue {
  companyId: number;
  leadId: number;
  fieldId: number;
  kind: CustomFieldKind;
  value: CustomFieldValue;
}

interface ValueRow {
  leadId: number;
  key: string;
  kind: CustomFieldKind;
  text: string | null;
  number: string | number | null;
  date: string | null;
  json: unknown;
}

/** SQL over the values of custom fields. */
@Injectable()
export class FieldValuesRepository {
  constructor(private readonly database: Database) {}

  /** Writes any number of values in one statement; ordered by key, so that two writers lock alike. */
  async upsert(tx: Tx, values: readonly FieldValue[]): Promise<void> {
    if (values.length === 0) return;
    const rows = [...values].sort((a, b) => a.companyId - b.companyId || a.leadId - b.leadId || a.fieldId - b.fieldId);
    await tx.query(
      `INSERT INTO lead_field_values (company_id, lead_id, field_id, value_text, value_number, value_date, value_json) VALUES ?
       ON DUPLICATE KEY UPDATE value_text = VALUES(value_text), value_number = VALUES(value_number), value_date = VALUES(value_date), value_json = VALUES(value_json)`,
      [rows.map((row) => [row.companyId, row.leadId, row.fieldId, ...columnsOf(row.kind, row.value)])]);
  }

  /** Forgets values, given as pairs of lead and field. */
  async remove(tx: Tx, companyId: number, pairs: readonly [leadId: number, fieldId: number][]): Promise<void> {
    if (pairs.length === 0) return;
    await tx.query('DELETE FROM lead_field_values WHERE company_id = ? AND (lead_id, field_id) IN (?)', [companyId, pairs]);
  }

  /** What is known of leads in fields that are in use. */
  async ofLeads(companyId: number, leadIds: readonly number[], tx?: Tx): Promise<{ leadId: number; key: string; value: CustomFieldValue }[]> {
    if (leadIds.length === 0) return [];
    const sql = `SELECT v.lead_id AS leadId, f.field_key AS \`key\`, f.kind, v.value_text AS text, v.value_number AS number,
        DATE_FORMAT(v.value_date, '%Y-%m-%d') AS date, v.value_json AS json
      FROM lead_field_values v JOIN custom_fields f ON f.id = v.field_id AND f.company_id = v.company_id AND f.archived_at IS NULL
      WHERE v.company_id = ? AND v.lead_id IN (?) ORDER BY f.position, f.id`;
    const rows: ValueRow[] = tx ? await tx.query(sql, [companyId, [...leadIds]]) : await this.database.query<ValueRow>(sql, [companyId, [...leadIds]]);
    return rows.map((row) => ({ leadId: row.leadId, key: row.key, value: valueOf(row) }));
  }
}

function columnsOf(kind: CustomFieldKind, value: CustomFieldValue): (string | number | null)[] {
  switch (kind) {
    case 'number': return [null, Number(value), null, null];
    case 'checkbox': return [null, value === true ? 1 : 0, null, null];
    case 'date': return [null, null, String(value), null];
    case 'multiselect': return [null, null, null, JSON.stringify(value)];
    default: return [String(value), null, null, null];
  }
}

function valueOf({ kind, text, number, date, json }: ValueRow): CustomFieldValue {
  switch (kind) {
    case 'number': return Number(number);
    case 'checkbox': return Number(number) === 1;
    case 'date': return date ?? '';
    case 'multiselect': return (typeof json === 'string' ? JSON.parse(json) : json) as string[];
    default: return text ?? '';
  }
}
