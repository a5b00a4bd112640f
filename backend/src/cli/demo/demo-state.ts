import type { Database } from '../../platform/database/database.js';

/** What a company holds already. */
export interface DemoState {
  /** Leads whose address does not end in `.example`: people. */
  real: number;
  /** Leads that a demo made. */
  madeUp: number;
  /** There is traffic in an amount no trying around makes, and no lead: a demo was stopped half-way. */
  isHalf: boolean;
}

const triedAround = 1_000;

/** Tables that a demo fills, but for the dictionaries, whose numbers running processes remember; all rows of a company without real leads are the demo's. */
const filled = [
  'activities', 'analytics_events', 'consents', 'field_days', 'form_days', 'lead_field_values',
  'lead_notes', 'lead_tags', 'lead_tasks', 'leads', 'organizations', 'page_days', 'page_visitors', 'score_entries', 'submissions', 'visitors',
];

/** Counts real and made-up leads; deleted ones count, since they may come back. */
export async function readDemoState(database: Database, companyId: number): Promise<DemoState> {
  const [row] = await database.query<{ real: number | string; madeUp: number | string }>(
    "SELECT COALESCE(SUM(email_normal NOT LIKE '%.example' AND erased_at IS NULL), 0) AS `real`, COALESCE(SUM(email_normal LIKE '%.example'), 0) AS madeUp FROM leads WHERE company_id = ?", [companyId]);
  const events = await database.query('SELECT 1 FROM analytics_events WHERE company_id = ? LIMIT ?', [companyId, triedAround]);
  const madeUp = Number(row!.madeUp);
  return { real: Number(row!.real), madeUp, isHalf: madeUp === 0 && events.length === triedAround };
}

/** Takes an earlier demo away. Only for a company without real leads. */
export async function clearDemo(database: Database, companyId: number): Promise<void> {
  const known = new Set((await database.query<{ name: string }>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()')).map((row) => row.name));
  for (const table of filled) if (known.has(table)) await database.query('DELETE FROM ?? WHERE company_id = ?', [table, companyId]);
}
