import type { Cursor } from '../cursor.js';
import type { LeadSort } from './list-leads.dto.js';

/** What orders a list: its column, the index that holds leads in this order, and how its value travels in a cursor. */
export interface LeadOrder {
  column: string;
  index: string;
  isDown: boolean;
  /** The value as a cursor carries it. */
  toCursor: (stored: unknown) => string | number;
  /** The value as the column has it. */
  fromCursor: (value: string | number) => unknown;
  isRight: (value: unknown) => boolean;
}

type Sorted = LeadSort extends infer S ? (S extends `-${infer F}` ? F : S) : never;

const time = {
  toCursor: (stored: unknown) => (stored as Date).toISOString(),
  fromCursor: (value: string | number) => new Date(value),
  isRight: (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && Number.isFinite(Date.parse(value)),
};
const text = {
  toCursor: (stored: unknown) => String(stored),
  fromCursor: (value: string | number) => value,
  isRight: (value: unknown) => typeof value === 'string' && value.length <= 255,
};
const whole = { toCursor: Number, fromCursor: (value: string | number) => value, isRight: Number.isSafeInteger };

const orders: Record<Sorted, Omit<LeadOrder, 'isDown'>> = {
  created_at: { column: 'created_at', index: 'ix_leads_by_created', ...time },
  last_activity_at: { column: 'last_activity_at', index: 'ix_leads_by_active', ...time },
  lead_score: { column: 'lead_score', index: 'ix_leads_by_score', ...whole },
  name: { column: 'name', index: 'ix_leads_by_name', ...text },
  email: { column: 'email_normal', index: 'uq_leads_email', ...text },
};

/** The order a `sort` parameter stands for; a minus turns it round. Two leads alike are told apart by id. */
export function orderOf(sort: LeadSort): LeadOrder {
  return { ...orders[sort.replace('-', '') as Sorted], isDown: sort.startsWith('-') };
}

/** `ORDER BY` for the order. */
export function orderSql({ column, isDown }: LeadOrder): string {
  const direction = isDown ? 'DESC' : 'ASC';
  return `${column} ${direction}, id ${direction}`;
}

/** What comes after a place in the order; the first half lets the index begin there. */
export function afterSql({ column, isDown, fromCursor }: LeadOrder, [value, id]: Cursor): { sql: string; values: unknown[] } {
  const beyond = isDown ? '<' : '>';
  const stored = fromCursor(value);
  return { sql: `${column} ${beyond}= ? AND (${column} ${beyond} ? OR id ${beyond} ?)`, values: [stored, stored, id] };
}
