import type { CustomField } from '@dmat/shared/leads/custom-field';
import { parseFieldValue } from '@dmat/shared/leads/parse-field-value';
import { literal, type Condition } from './condition.js';

/** What is asked of a lead's value in one custom field: a condition on `lead_field_values`, or that there is none. */
export type CustomCondition = { fieldId: number; isMissing: boolean; on: Condition };

const operators = ['any', 'contains', 'starts', 'gt', 'lt', 'empty', 'filled'] as const;
type Operator = (typeof operators)[number] | 'eq';

/**
 * Reads a filter such as `gt:5000`, `contains:ulm`, `any:a,b`, `empty:` or just a value.
 * @returns a sentence where the filter does not fit the field
 */
export function customCondition(field: CustomField, text: string): CustomCondition | string {
  const { operator, value } = split(text);
  const on = (sql: string, ...values: unknown[]): CustomCondition => ({ fieldId: field.id, isMissing: false, on: { sql, values } });
  if (operator === 'empty') return { fieldId: field.id, isMissing: true, on: { sql: 'TRUE', values: [] } };
  if (operator === 'filled') return on('TRUE');
  if (operator === 'contains' || operator === 'starts') {
    if (!isText(field)) return `${field.label} cannot be searched by a part of it.`;
    return on('value_text LIKE ?', `${operator === 'contains' ? '%' : ''}${literal(value)}%`);
  }
  const parsed = (operator === 'any' ? value.split(',').filter((one) => one.trim() !== '') : [value]).map((one) => parseFieldValue(field, one));
  const values: unknown[] = [];
  for (const one of parsed) {
    if (!one.ok) return one.message;
    if (one.value === null) return `${field.label} needs a value to compare with.`;
    values.push(typeof one.value === 'boolean' ? Number(one.value) : one.value);
  }
  if (values.length === 0) return on('FALSE');
  if (operator === 'gt' || operator === 'lt') {
    const column = field.kind === 'number' ? 'value_number' : field.kind === 'date' ? 'value_date' : null;
    return column ? on(`${column} ${operator === 'gt' ? '>' : '<'} ?`, values[0]) : `${field.label} has no order.`;
  }
  if (field.kind === 'multiselect') {
    const wanted = [...new Set(values.flat())];
    return on(`(${wanted.map(() => 'JSON_CONTAINS(value_json, ?)').join(' OR ')})`, ...wanted.map((one) => JSON.stringify(one)));
  }
  return on(`${columnOf(field)} IN (?)`, values);
}

function split(text: string): { operator: Operator; value: string } {
  const at = text.indexOf(':');
  const word = at < 0 ? '' : text.slice(0, at);
  const operator = operators.find((known) => known === word);
  if (operator) return { operator, value: text.slice(at + 1) };
  return word === 'eq' ? { operator: 'eq', value: text.slice(at + 1) } : { operator: 'eq', value: text };
}

function isText({ kind }: CustomField): boolean {
  return kind === 'text' || kind === 'textarea' || kind === 'url';
}

function columnOf({ kind }: CustomField): string {
  if (kind === 'number' || kind === 'checkbox') return 'value_number';
  return kind === 'date' ? 'value_date' : 'value_text';
}
