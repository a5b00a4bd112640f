import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.js';

/** A value of a custom field as it stands in the table. */
export interface ValueRow {
  fieldId: number;
  key: string;
  text: string | null;
  number: string | null;
  date: string | null;
  json: string | null;
}

/** What a merge did to the survivor's custom fields; null where there was or is nothing. */
export interface ValueChange {
  fieldId: number;
  before: ValueRow | null;
  after: ValueRow | null;
}

/** SQL that carries values of custom fields from lead to lead exactly as they are. */
@Injectable()
export class MergedValuesRepository {
  /** All values of a lead, those of archived fields too. */
  async of(tx: Tx, companyId: number, leadId: number): Promise<ValueRow[]> {
    return tx.query(
      `SELECT v.field_id AS fieldId, f.field_key AS \`key\`, v.value_text AS text, CAST(v.value_number AS CHAR) AS number,
         DATE_FORMAT(v.value_date, '%Y-%m-%d') AS date, CAST(v.value_json AS CHAR) AS json
       FROM lead_field_values v JOIN custom_fields f ON f.company_id = v.company_id AND f.id = v.field_id
       WHERE v.company_id = ? AND v.lead_id = ? ORDER BY v.field_id`, [companyId, leadId]);
  }

  /** Sets or clears values. */
  async put(tx: Tx, companyId: number, leadId: number, values: readonly { fieldId: number; row: ValueRow | null }[]): Promise<void> {
    if (values.length === 0) return;
    await tx.query('DELETE FROM lead_field_values WHERE company_id = ? AND lead_id = ? AND field_id IN (?)', [companyId, leadId, values.map((one) => one.fieldId)]);
    const rows = values.flatMap(({ row }) => (row ? [[companyId, leadId, row.fieldId, row.text, row.number, row.date, row.json]] : []));
    if (rows.length > 0) {
      await tx.query('INSERT INTO lead_field_values (company_id, lead_id, field_id, value_text, value_number, value_date, value_json) VALUES ?', [rows]);
    }
  }
}

/** What the survivor takes: the chosen keys; without a choice, what it does not know. */
export function planValues(mine: readonly ValueRow[], theirs: readonly ValueRow[], take: readonly string[] | undefined): ValueChange[] {
  const own = new Map(mine.map((row) => [row.fieldId, row]));
  const other = new Map(theirs.map((row) => [row.fieldId, row]));
  const isTaken = (row: ValueRow) => (take ? take.includes(row.key) : !own.has(row.fieldId));
  return [...new Map([...own, ...other]).values()].filter(isTaken)
    .map(({ fieldId }) => ({ fieldId, before: own.get(fieldId) ?? null, after: other.get(fieldId) ?? null }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
