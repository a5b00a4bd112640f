/** A piece of a WHERE clause with its values. */
export interface Condition {
  sql: string;
  values: unknown[];
}

/** All of them must hold. */
export function allOf(parts: readonly Condition[]): Condition {
  return { sql: parts.map((part) => part.sql).join(' AND '), values: parts.flatMap((part) => part.values) };
}

/** Any of them must hold. */
export function anyOf(parts: readonly Condition[]): Condition {
  return { sql: `(${parts.map((part) => part.sql).join(' OR ')})`, values: parts.flatMap((part) => part.values) };
}

/** Text for LIKE that means itself. */
export function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
